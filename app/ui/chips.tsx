import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon'

export type Chip = { href: string; label: ReactNode; count?: ReactNode; icon?: IconName; current?: boolean }

/** Named views of one list; each is a link. */
export function Chips({ label, items }: { label: string; items: Chip[] }) {
  return (
    <nav className="chips" aria-label={label}>
      {items.map((chip) => (
        <a key={chip.href} className="chip" href={chip.href} aria-current={chip.current ? 'true' : undefined}>
          {chip.icon ? <Icon name={chip.icon} /> : null}
          {chip.label}
          {chip.count === undefined ? null : <b>{chip.count}</b>}
        </a>
      ))}
    </nav>
  )
}
