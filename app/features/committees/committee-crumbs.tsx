import { useT } from '~/i18n/language'
import { Crumbs } from '~/ui/crumbs'

/** Committee › this page. */
export function CommitteeCrumbs({ here }: { here: string }) {
  const t = useT()
  return (
    <Crumbs
      label={t('committees.where')}
      items={[{ href: '/committees', label: t('committees.title') }, { label: here }]}
    />
  )
}
