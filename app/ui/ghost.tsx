import type { ReactNode } from 'react'

/** Stands where content will come, at the height of `lines` lines. */
export function Ghost({ lines = 4, children }: { lines?: number; children: ReactNode }) {
  return (
    <div className="ghost" role="status">
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
      <span className="small muted">{children}</span>
    </div>
  )
}
