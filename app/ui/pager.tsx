import type { ReactNode } from 'react'
import { Icon } from './icon'

type Step = { href?: string; label: ReactNode }
type PagerProps = { label: string; summary?: ReactNode; previous: Step; next: Step }

/** Keyset paging: the words name where the next page starts; without an address the step is greyed. */
export function Pager({ label, summary, previous, next }: PagerProps) {
  return (
    <nav className="pager" aria-label={label}>
      <span>{summary}</span>
      <div>
        <PagerStep href={previous.href} rel="prev">
          <Icon name="left" />
          {previous.label}
        </PagerStep>
        <PagerStep href={next.href} rel="next">
          {next.label}
          <Icon name="right" />
        </PagerStep>
      </div>
    </nav>
  )
}

function PagerStep({ href, rel, children }: { href?: string; rel: string; children: ReactNode }) {
  if (!href)
    return (
      <span className="btn btn-small" aria-disabled="true">
        {children}
      </span>
    )
  return (
    <a className="btn btn-small" href={href} rel={rel}>
      {children}
    </a>
  )
}
