import { useT } from '~/i18n/language'
import { CardLink } from '~/ui/card'

/** Requests of the team to close a case, for the lead. */
export function ClosingsLink({ count }: { count: number }) {
  const t = useT()
  if (count === 0) return null
  return (
    <CardLink href="/closings" icon="check" title={t('closings.title')} detail={t('closings.waiting', { count })} />
  )
}

/** Calls and short visits that are due to families whose case is closed, for their officer. */
export function LightChecksLink({ count, more }: { count: number; more: boolean }) {
  const t = useT()
  if (count === 0) return null
  return (
    <CardLink
      href="/light-checks"
      icon="phone"
      title={t('lightChecks.title')}
      detail={more ? t('lightChecks.waitingMore', { count }) : t('lightChecks.waiting', { count })}
    />
  )
}
