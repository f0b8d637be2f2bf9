import type { ReactNode } from 'react'
import { Count } from './count'
import { Icon } from './icon'
import type { IconName } from './icon'

export type Tab = { href: string; label: ReactNode; icon?: IconName; count?: ReactNode; current?: boolean }

/** Links to sibling pages, drawn as tabs. */
export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.icon ? <Icon name={tab.icon} /> : null}
              {tab.label}
              {tab.count === undefined ? null : <Count>{tab.count}</Count>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
