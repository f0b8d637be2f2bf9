import type { ReactNode } from 'react'
import { Button, ButtonLink } from './button'
import { HiddenFields } from './hidden-fields'
import type { IconName } from './icon'

type FilterBarProps = {
  label: string
  submit: ReactNode
  action?: string
  /** What the address says already and this form must keep. */
  keep?: Record<string, string>
  reset?: { href: string; label: ReactNode }
  /** What is chosen opens a page instead of narrowing a list. */
  icon?: IconName
  children: ReactNode
}

/** A GET form: the address is the filter. */
export function FilterBar({ label, submit, action, keep, reset, icon = 'filter', children }: FilterBarProps) {
  return (
    <form className="filters" method="get" action={action} role="search" aria-label={label}>
      {keep ? <HiddenFields values={keep} /> : null}
      {children}
      <Button icon={icon}>{submit}</Button>
      {reset ? (
        <ButtonLink tone="quiet" href={reset.href}>
          {reset.label}
        </ButtonLink>
      ) : null}
    </form>
  )
}
