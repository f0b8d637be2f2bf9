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

/** Calls and short visits to families whose case is closed, for their officer. */
export function LightChecksLink({ count }: { count: number }) {
  const t = useT()
  if (count === 0) return null
  return (
    <CardLink
      href="/light-checks"
      icon="phone"
      title={t('lightChecks.title')}
      detail={t('lightChecks.waiting', { count })}
    />
  )
}
