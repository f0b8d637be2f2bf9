import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import type { AlertPage } from './alert-page.server'

/** What was done about it, and the alerts this household had before. */
export function AlertActs({ alert: { acts, earlier } }: { alert: AlertPage }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <>
      <Panel title={t('alerts.page.acts')} flush={acts.length > 0}>
        {acts.length === 0 ? <p className="muted">{t('alerts.page.noActs')}</p> : null}
        <ul className="list">
          {acts.map(({ id, kind, deed, doneOn, note, by }) => (
            <li key={id}>
              <span className="grow">
                <strong>{t(deed ? `alerts.deed.${deed}` : `alerts.act.${kind}`)}</strong>
                {note ? <span className="block small">{note}</span> : null}
                <span className="block small muted">{t('alerts.page.byOn', { by, on: date(doneOn) })}</span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      {earlier.length > 0 ? (
        <Panel title={t('alerts.page.earlier')} flush>
          <ul className="list">
            {earlier.map(({ id, openedOn, closedAs }) => (
              <li key={id}>
                <a href={`/alerts/${id}`} className="grow">
                  {t('alerts.page.earlierLine', { on: date(openedOn) })}
                </a>
                <span className="small muted">{closedAs ? t(`alerts.ended.${closedAs}`) : t('alerts.banner')}</span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  )
}
