import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'

type Step = { href: string; label: string }

/** Where a page of the payments stands: funds, all payments, what it is about, the page. */
export function PaymentCrumbs({ steps = [], label }: { steps?: readonly Step[]; label: string }) {
  const t = useT()
  const items = [{ href: '/payments', label: t('page.payments') }, ...steps, { label }]
  return <Crumbs label={t('funds.crumbs')} items={items} />
}
