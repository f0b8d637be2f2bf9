import type { ReactNode } from 'react'

type PageHeaderProps = { title: ReactNode; crumbs?: ReactNode; lead?: ReactNode; actions?: ReactNode }

export function PageHeader({ title, crumbs, lead, actions }: PageHeaderProps) {
  return (
    <>
      {crumbs}
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {lead ? <div className="page-lead">{lead}</div> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
    </>
  )
}
