import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'

type Props = { supplier?: { id: string; name: string }; here?: string }

/** Purchases › suppliers › this one › this deed. */
export function SupplierCrumbs({ supplier, here }: Props) {
  const t = useT()
  const one = supplier ? [{ label: supplier.name, ...(here ? { href: `/suppliers/${supplier.id}` } : {}) }] : []
  const items = [{ href: '/suppliers', label: t('suppliers.title') }, ...one, ...(here ? [{ label: here }] : [])]
  return <Crumbs label={t('lots.where')} items={items} />
}
