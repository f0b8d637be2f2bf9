import type { ReactNode } from 'react'
import { Count } from './count'
import { Icon } from './icon'
import type { IconName } from './icon'

type BottomBarItem = { href: string; label: ReactNode; icon: IconName; count?: ReactNode; current?: boolean }

export function BottomBar({ label, items }: { label: string; items: BottomBarItem[] }) {
  return (
    <nav className="bottom-bar" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              <Icon name={item.icon} />
              {item.label}
              {item.count === undefined ? null : <Count>{item.count}</Count>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
