import type { ReactNode } from 'react'

/** A band above everything: what kind of programme this is. */
export function Banner({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside className="banner" aria-label={label}>
      <span>{children}</span>
    </aside>
  )
}
