import type { ReactNode } from 'react'

/** One number that the page is about, with what it means beside it. */
export function BigNumber({ children, beside }: { children: ReactNode; beside?: ReactNode }) {
  return (
    <p className="row row-wrap">
      <span className="big-number">{children}</span>
      {beside ? <span className="strong">{beside}</span> : null}
    </p>
  )
}
