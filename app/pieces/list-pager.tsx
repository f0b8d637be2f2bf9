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

/** From the start of a list, or on after the last one shown. */
export function ListPager({ here, next, anchor = '', name = 'after' }: Props) {
  const t = useT()
  return (
    <Pager
      label={t('team.pages')}
      previous={{ label: t('team.first'), href: `${here}${anchor}` }}
      next={{ label: t('team.next'), href: `${here}${here.includes('?') ? '&' : '?'}${name}=${next}${anchor}` }}
    />
  )
}
