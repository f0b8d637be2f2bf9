import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon'

type EmptyProps = { icon: IconName; title: ReactNode; children?: ReactNode; action?: ReactNode }

/** Says why there is nothing and what to do. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children ? <div className="empty-text">{children}</div> : null}
      {action}
    </div>
  )
}
