import type { ReactNode } from 'react'

/** Under a list that ends before its rows do: how many are missing; nothing when none are. */
export function MoreRows({ children }: { children: ReactNode }) {
  return children ? <p className="list-more small muted">{children}</p> : null
}
