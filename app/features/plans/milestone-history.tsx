import { useFormats, useT } from '~/i18n/language'
import type { MessageKey } from '~/i18n/translator'
import { JournalList } from '~/ui/journal-list'
import { Panel } from '~/ui/panel'
import type { MilestonePage } from './milestone-page.server'

/** Dates that were changed, completions and what was withdrawn, with their reasons, newest first. */
export function MilestoneHistory({ page: { dates, completions } }: { page: MilestonePage }) {
  const t = useT()
  const { date, moment } = useFormats()
  const moved = dates.map(({ id, at, by, fromOn, toOn, reason }) => ({
    key: id,
    at,
    by,
    text: t('milestonePage.moved', { fromOn: date(fromOn), toOn: date(toOn), reason }),
  }))
  const done = completions.map(({ id, at, by, completedOn, evidence, note }) => {
    const shown = t('milestonePage.done', { on: date(completedOn), evidence: t(`evidence.${evidence}` as MessageKey) })
    return { key: id, at, by, text: note ? t('milestonePage.withNote', { shown, note }) : shown }
  })
  const withdrawn = completions.flatMap(({ id, completedOn, withdrawal }) =>
    withdrawal
      ? [
          {
            key: `${id}-withdrawn`,
            at: withdrawal.at,
            by: withdrawal.by,
            text: t('milestonePage.withdrawn', { on: date(completedOn), reason: withdrawal.reason }),
          },
        ]
      : [],
  )
  const lines = [...moved, ...done, ...withdrawn].sort((one, other) => (one.at < other.at ? 1 : -1))
  return (
    <Panel title={t('milestonePage.history')} flush={lines.length > 0}>
      {lines.length > 0 ? (
        <JournalList items={lines.map((line) => ({ ...line, at: moment(line.at), dateTime: line.at }))} />
      ) : (
        <p className="muted">{t('milestonePage.noHistory')}</p>
      )}
    </Panel>
  )
}
