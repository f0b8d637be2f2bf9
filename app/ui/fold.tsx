import type { ReactNode } from 'react'
import { Icon } from './icon'

type FoldProps = {
  title: ReactNode
  /** What stands in it, or what it is for, while it is folded. */
  detail?: ReactNode
  /** Its place among the sections of a form. */
  number?: number
  open?: boolean
  children: ReactNode
}

/** A section that folds, without a script. */
export function Fold({ title, detail, number, open, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>
        {number === undefined ? null : (
          <span className="fold-number" aria-hidden>
            {number}
          </span>
        )}
        <span className="grow">
          <strong>{title}</strong>
          {detail ? <span className="block small muted">{detail}</span> : null}
        </span>
        <span className="fold-arrow">
          <Icon name="right" />
        </span>
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}
