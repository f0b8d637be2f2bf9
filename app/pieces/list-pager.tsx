import { useSearchParams } from '@remix-run/react'
import { useT } from '~/i18n/language'
import { Pager } from '~/ui/pager'

type Props = {
  /** The address of the list from its start. */
  here: string
  /** Where its next page starts. */
  next: string
  anchor?: string
  name?: string
}

/** Back to the start of a list, where it is not shown already, or on after the last one shown. */
export function ListPager({ here, next, anchor = '', name = 'after' }: Props) {
  const t = useT()
  const [asked] = useSearchParams()
  const start = asked.has(name) ? { href: `${here}${anchor}` } : {}
  return (
    <Pager
      label={t('team.pages')}
      previous={{ label: t('team.first'), ...start }}
      next={{ label: t('team.next'), href: `${here}${here.includes('?') ? '&' : '?'}${name}=${next}${anchor}` }}
    />
  )
}
