import type { ReactNode } from 'react'

/** A heading within a flush panel, over the list that belongs to it. */
export function ListGroup({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <div className="list-group">
      <div className="list-group-head">
        <h3>{title}</h3>
        {aside}
      </div>
      {children}
    </div>
  )
}
