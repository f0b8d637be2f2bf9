import { useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Note } from './ui/note'

/** Says once, on the page a form led to, that it was recorded: forms redirect with `?saved`. */
export function SavedNote({ children }: { children: ReactNode }) {
  const [search] = useSearchParams()
  return search.has('saved') ? (
    <Note tone="accent" live="status">
      {children}
    </Note>
  ) : null
}
