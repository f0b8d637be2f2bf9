import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'

type Step = { href: string; label: string }

/** Where a page of the funds stands: all grants, what it is about, the page. */
export function FundCrumbs({ steps = [], label }: { steps?: readonly Step[]; label: string }) {
  const t = useT()
  return <Crumbs label={t('funds.crumbs')} items={[{ href: '/funds', label: t('funds.title') }, ...steps, { label }]} />
}
