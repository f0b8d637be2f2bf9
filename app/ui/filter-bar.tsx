import type { ReactNode } from 'react'
import { Button, ButtonLink } from './button'
import { HiddenFields } from './hidden-fields'

type FilterBarProps = {
  label: string
  submit: ReactNode
  action?: string
  /** What the address says already and this form must keep. */
  keep?: Record<string, string>
  reset?: { href: string; label: ReactNode }
  children: ReactNode
}

/** A GET form: the address is the filter. */
export function FilterBar({ label, submit, action, keep, reset, children }: FilterBarProps) {
  return (
    <form className="filters" method="get" action={action} role="search" aria-label={label}>
      {keep ? <HiddenFields values={keep} /> : null}
      {children}
      <Button icon="filter">{submit}</Button>
      {reset ? (
        <ButtonLink tone="quiet" href={reset.href}>
          {reset.label}
        </ButtonLink>
      ) : null}
    </form>
  )
}
