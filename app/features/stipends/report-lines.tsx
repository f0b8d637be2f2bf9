import type { ReactNode } from 'react'
import { isLateEntry } from '~/domain/stipends/report-content'
import { useFormats, useT } from '~/i18n/language'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/tag'
import type { ReportPage } from './report-page.server'

/** The sessions of a month, those written down late, on a closed day or with nobody present marked. */
export function SessionLines({ sessions, foot }: { sessions: ReportPage['sessions']; foot?: ReactNode }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <Panel title={t('stipends.sessionsHeld')} flush={sessions.length > 0} foot={foot}>
      {sessions.length === 0 ? <p className="muted">{t('stipends.noSessions')}</p> : null}
      <ul className="list">
        {sessions.map((session) => (
          <li key={session.id}>
            <span className="grow">
              <strong>{t('stipends.sessionLine', { on: date(session.heldOn), group: session.groupName })}</strong>
              <span className="block small muted">
                {t('stipends.sessionDetail', {
                  minutes: session.durationMinutes,
                  present: session.present,
                  expected: session.expected,
                })}
              </span>
              {isLateEntry(session) ? (
                <Tag tone="late">{t('stipends.lateTag', { on: date(session.writtenOn) })}</Tag>
              ) : null}
              {session.withdrawnOn ? (
                <Tag tone="late">{t('stipends.withdrawnTag', { on: date(session.withdrawnOn) })}</Tag>
              ) : null}
              {session.present === 0 ? <Tag tone="late">{t('stipends.emptyTag')}</Tag> : null}
              {session.onClosedDay ? <Tag tone="late">{t('stipends.closedTag')}</Tag> : null}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type TransportProps = { transport: ReportPage['transport']; aside?: ReactNode; edit?: boolean }

export function TransportLines({ transport, aside, edit }: TransportProps) {
  const t = useT()
  const { date, francs } = useFormats()
  return (
    <Panel title={t('stipends.transportDays')} aside={aside} flush={transport.length > 0}>
      {transport.length === 0 ? <p className="muted">{t('stipends.noTransport')}</p> : null}
      <ul className="list">
        {transport.map(({ travelledOn, cost, note }) => (
          <li key={travelledOn}>
            <span className="grow">
              <strong>{date(travelledOn)}</strong> <span className="nowrap">{francs(cost)}</span>
              {note ? <span className="block small muted">{note}</span> : null}
            </span>
            {edit ? (
              <a href={`/stipends/transport/new?on=${travelledOn}`}>
                {t('stipends.correctTransport')} <span className="sr">{date(travelledOn)}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
