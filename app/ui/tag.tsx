import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, trackIcons } from './icon'
import type { IconName, Track } from './icon'

type TagProps = {
  tone?: 'plain' | 'parents' | 'children' | 'late' | 'accent' | 'line'
  icon?: IconName
  children: ReactNode
}

/** Icon and word: colour never speaks alone. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={classNames('tag', tone !== 'plain' && `tag-${tone}`)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  )
}

export function TrackTag({ track, children }: { track: Track; children: ReactNode }) {
  return (
    <Tag tone={track === 'household' ? 'plain' : track} icon={trackIcons[track]}>
      {children}
    </Tag>
  )
}
