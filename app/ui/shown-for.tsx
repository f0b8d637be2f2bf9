import type { ReactNode } from 'react'

type ShownForProps = {
  choices:
    | 'declined'
    | 'returned declined'
    | 'approved'
    | 'family supplier'
    | 'none'
    | 'explainedOrally'
    | 'onScreen'
    | 'onPaper markOnPaper'
  children: ReactNode
}

/** Fields of a form that only these choices ask for; the style sheet hides them until one is made. */
export function ShownFor({ choices, children }: ShownForProps) {
  return <div data-for={choices}>{children}</div>
}
