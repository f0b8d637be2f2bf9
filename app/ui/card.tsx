import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon'
import { Mark } from './mark'
import type { MarkState } from './mark'

type CardProps = { accent?: boolean; late?: boolean; children: ReactNode }

export function Card({ accent, late, children }: CardProps) {
  return <div className={classNames('card', accent && 'card-accent', late && 'card-late')}>{children}</div>
}

type CardLinkProps = { href: string; icon?: IconName; mark?: MarkState; title: ReactNode; detail?: ReactNode }

export function CardLink({ href, icon, mark, title, detail }: CardLinkProps) {
  return (
    <a className="card card-link" href={href}>
      {icon ? <Icon name={icon} size="lg" /> : null}
      {mark ? <Mark state={mark} /> : null}
      <span className="grow">
        <strong>{title}</strong>
        {detail ? <span className="block small muted">{detail}</span> : null}
      </span>
      <Icon name="right" />
    </a>
  )
}

/** Cards beside each other where there is room; nothing where none of them has anything to say. */
export function Cards({ children }: { children: ReactNode }) {
  return <div className="cards-beside">{children}</div>
}
