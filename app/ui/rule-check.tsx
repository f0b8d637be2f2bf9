import type { ReactNode } from 'react'
import { Mark } from './mark'

export type Check = {
  key: string
  state: 'ok' | 'no' | 'open'
  stateWord: string
  title: ReactNode
  detail?: ReactNode
  status?: ReactNode
}

/** What needs a person stands in full width above; what is settled in two quiet columns. */
export function RuleCheck({ items }: { items: Check[] }) {
  const settled = items.filter((check) => check.state === 'ok')
  const waiting = items.filter((check) => check.state !== 'ok')
  return (
    <>
      {waiting.length > 0 ? <CheckList className="list" items={waiting} /> : null}
      {settled.length > 0 ? <CheckList className="list checks-ok" items={settled} /> : null}
    </>
  )
}

function CheckList({ className, items }: { className: string; items: Check[] }) {
  return (
    <ul className={className}>
      {items.map((check) => (
        <li key={check.key}>
          <Mark state={check.state} label={check.stateWord} />
          <span className="grow">
            <strong>{check.title}</strong>
            {check.detail ? <div className="small muted">{check.detail}</div> : null}
          </span>
          {check.status ? (
            <span className={check.state === 'no' ? 'when late-text' : 'when muted'}>{check.status}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
