import type { ReactNode } from 'react'

type FirstFewProps<Row> = {
  rows: readonly Row[]
  shown?: number
  /** What the folded rest is called, such as `7 more`. */
  rest: (count: number) => string
  children: (rows: Row[]) => ReactNode
}

/** The first rows of a list, and the others folded under them: a long list stays calm and hides nobody. */
export function FirstFew<Row>({ rows, shown = 3, rest, children }: FirstFewProps<Row>) {
  const others = rows.slice(shown)
  return (
    <>
      {children(rows.slice(0, shown))}
      {others.length > 0 ? (
        <details className="rest">
          <summary>{rest(others.length)}</summary>
          {children(others)}
        </details>
      ) : null}
    </>
  )
}
