import { useFormats, useT } from '~/i18n/language'
import { JournalList } from '~/ui/journal-list'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import type { WorryPage } from './worry-page.server'

/** What focal points did, in the order in which they wrote it down. */
export function WorryHistory({ worry: { acts, closure } }: { worry: WorryPage }) {
  const t = useT()
  const { moment } = useFormats()
  return (
    <Panel title={t('concerns.page.history')} flush={acts.length > 0}>
      {acts.length === 0 ? <p className="muted">{t('concerns.page.historyEmpty')}</p> : null}
      <JournalList
        items={acts.map((act) => ({
          key: act.id,
          at: moment(act.at),
          dateTime: act.at,
          text: <ActWords act={act} />,
          by: act.by,
        }))}
      />
      {closure ? (
        <Note title={t('concerns.page.closure', { outcome: t(`concerns.outcome.${closure.outcome}`) })}>
          <span className="block">{closure.reason}</span>
          <span className="block small muted">
            {t('concerns.page.closureBy', { by: closure.by, at: moment(closure.closedAt) })}
          </span>
        </Note>
      ) : null}
    </Panel>
  )
}

function ActWords({ act }: { act: WorryPage['acts'][number] }) {
  const t = useT()
  const { date } = useFormats()
  if (act.kind === 'assigned') return t('concerns.page.assignedTo', { name: act.to ?? '' })
  return (
    <>
      <strong>{t('concerns.page.actDoneOn', { what: t(`concerns.act.${act.kind}`), on: date(act.doneOn) })}</strong>
      {act.referredTo ? (
        <span className="block small">
          {t('concerns.page.referredTo', { where: t(`concerns.referred.${act.referredTo}`) })}
        </span>
      ) : null}
      {act.note ? <span className="block small">{act.note}</span> : null}
    </>
  )
}
