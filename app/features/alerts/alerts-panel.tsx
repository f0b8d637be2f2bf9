import { useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import type { AlertList } from './alert-list.server'
import { AlertTable } from './alert-table'

/** On the home of an officer and of a lead: the oldest open alerts. */
export function AlertsPanel({ alerts: { rows } }: { alerts: AlertList }) {
  const t = useT()
  return (
    <Panel
      title={t('alerts.home.title')}
      level={3}
      flush={rows.length > 0}
      aside={<a href="/alerts">{t('alerts.home.all')}</a>}
    >
      {rows.length > 0 ? <AlertTable rows={rows} /> : <p className="muted">{t('alerts.home.none')}</p>}
    </Panel>
  )
}
