import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'
import type { KitView } from './kit-view.server'

/** Kits › case › this kit › this deed. */
export function KitCrumbs({ kit, here }: { kit: KitView; here?: string }) {
  const t = useT()
  const household = kit.householdIsOpen ? { href: `/households/${kit.householdId}/kits` } : {}
  return (
    <Crumbs
      label={t('kits.where')}
      items={[
        { href: '/kits', label: t('kits.title') },
        { label: kit.caseNumber, ...household },
        { label: kit.number, ...(here ? { href: `/kits/${kit.id}` } : {}) },
        ...(here ? [{ label: here }] : []),
      ]}
    />
  )
}
