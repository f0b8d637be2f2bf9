import type { ReactNode } from 'react'

/** A case number, the code of a content, a receipt. */
export function Code({ children }: { children: ReactNode }) {
  return <span className="code">{children}</span>
}
