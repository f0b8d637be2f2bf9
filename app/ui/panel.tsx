import { useId } from 'react'
import type { ReactNode } from 'react'

type PanelProps = {
  title?: ReactNode
  aside?: ReactNode
  foot?: ReactNode
  /** Without padding, for tables and lists. */
  flush?: boolean
  level?: 2 | 3
  id?: string
  children?: ReactNode
}

export function Panel({ title, aside, foot, flush, level = 2, id, children }: PanelProps) {
  const titleId = useId()
  const Heading = `h${level}` as const
  return (
    <section className="panel" id={id} aria-labelledby={title ? titleId : undefined}>
      {title ? (
        <div className="panel-head">
          <Heading id={titleId}>{title}</Heading>
          {aside ? <div>{aside}</div> : null}
        </div>
      ) : null}
      {children ? <div className={flush ? 'panel-flush' : 'panel-body'}>{children}</div> : null}
      {foot ? <div className="panel-foot">{foot}</div> : null}
    </section>
  )
}
