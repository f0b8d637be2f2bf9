import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'

type Props = {
  business: { id: string; householdId: string; caregiver: string; household: { caseNumber: string } | null }
  /** Whether this person may open the household; a mentor comes from the field instead. */
  readsHousehold: boolean
  here?: string
}

export function BusinessCrumbs({ business, readsHousehold, here }: Props) {
  const t = useT()
  const own = { label: t('business.page.title', { name: business.caregiver }) }
  return (
    <Crumbs
      label={t('business.page.crumb')}
      items={[
        { href: '/businesses', label: t('page.businesses') },
        ...(readsHousehold
          ? [{ href: `/households/${business.householdId}/business`, label: business.household?.caseNumber ?? '' }]
          : []),
        here === undefined ? own : { ...own, href: `/businesses/${business.id}` },
        ...(here === undefined ? [] : [{ label: here }]),
      ]}
    />
  )
}
