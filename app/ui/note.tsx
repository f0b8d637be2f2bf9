import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon'

type NoteProps = {
  tone?: 'plain' | 'late' | 'accent'
  icon?: IconName
  title?: ReactNode
  action?: ReactNode
  /** Read out when it appears: `alert` at once, `status` when convenient. */
  live?: 'alert' | 'status'
  children?: ReactNode
}

const toneIcons = { plain: 'info', late: 'alert', accent: 'check' } as const

export function Note({ tone = 'plain', icon, title, action, live, children }: NoteProps) {
  return (
    <div className={classNames('note', tone !== 'plain' && `note-${tone}`)} role={live}>
      <Icon name={icon ?? toneIcons[tone]} />
      <div className="note-body">
        {title ? <strong className={isOpen(title, children) ? 'note-open' : undefined}>{title}</strong> : null}{' '}
        {children}
      </div>
      {action}
    </div>
  )
}

/** What is told next to a title begins after a stop, whether or not the title has one. */
function isOpen(title: ReactNode, children: ReactNode) {
  return Boolean(children) && typeof title === 'string' && !/[.:!?…]$/.test(title)
}
