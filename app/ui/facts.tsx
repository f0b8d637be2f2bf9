import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon'

export type Fact = { term: string; value: ReactNode; note?: ReactNode; icon?: IconName; mono?: boolean }

/** A strip of label over value with hairlines between. */
export function Facts({ items }: { items: Fact[] }) {
  return <FactPairs className="facts" items={items} />
}

/** Label and value on one line each, inside a panel. */
export function FactList({ items }: { items: Fact[] }) {
  return <FactPairs className="fact-list" items={items} />
}

function FactPairs({ className, items }: { className: string; items: Fact[] }) {
  return (
    <dl className={className}>
      {items.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd className={fact.mono ? 'mono' : undefined}>
            {fact.icon ? <Icon name={fact.icon} /> : null}
            {fact.value}
            {fact.note ? <small>{fact.note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
