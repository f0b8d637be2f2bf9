import type { ReactNode } from 'react'
import { Icon } from './icon'

type OfflineBarProps = { label: string; title: ReactNode; href?: string; children?: ReactNode }

export function OfflineBar({ label, title, href, children }: OfflineBarProps) {
  const words = (
    <>
      <Icon name="offline" />
      <span className="grow">
        <b>{title}</b> {children}
      </span>
    </>
  )
  return (
    <div role="region" aria-label={label}>
      {href ? (
        <a className="offline" href={href}>
          {words}
          <Icon name="right" />
        </a>
      ) : (
        <div className="offline">{words}</div>
      )}
    </div>
  )
}
