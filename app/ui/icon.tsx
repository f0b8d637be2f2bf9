import { iconPaths } from './icon-paths'

export type IconName = keyof typeof iconPaths
export type Track = 'parents' | 'children' | 'household'

export const trackIcons = { parents: 'stall', children: 'book', household: 'home' } as const satisfies Record<
  Track,
  IconName
>

type IconProps = { name: IconName; size?: 'lg' | 'xl'; label?: string }

/** Decorative unless it has a label. */
export function Icon({ name, size, label }: IconProps) {
  return (
    <svg
      className={size ? `i i-${size}` : 'i'}
      viewBox="0 0 24 24"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}

const trackText = { parents: 'parent-text', children: 'child-text', household: 'muted' } as const

/** The icon of a track in that track's ink. */
export function TrackIcon({ track, label }: { track: Track; label?: string }) {
  return (
    <span className={trackText[track]}>
      <Icon name={trackIcons[track]} label={label} />
    </span>
  )
}
