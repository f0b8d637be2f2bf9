import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Note } from '~/ui/note'
import type { AlertOfHousehold } from './alert-of-household.server'
import { SignalWords } from './alert-words'

/** On top of the household's page while its alert is open: the reasons, and the way to it. */
export function AlertBanner({ alert }: { alert: AlertOfHousehold | null }) {
  const t = useT()
  if (!alert) return null
  return (
    <Note
      tone="late"
      title={t(alert.acknowledged ? 'alerts.banner' : 'alerts.bannerNew')}
      action={
        <ButtonLink href={`/alerts/${alert.id}`} size="small">
          {t('alerts.bannerOpen')}
        </ButtonLink>
      }
    >
      {alert.signals.map((signal) => (
        <span key={signal.key} className="block">
          <SignalWords signal={signal} />
        </span>
      ))}
    </Note>
  )
}
