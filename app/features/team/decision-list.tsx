import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Mark } from '~/ui/mark'
import type { LastDecision } from './meeting-page.server'

/** What a meeting decided, and what became of it. */
export function DecisionList({ rows, caption }: { rows: readonly LastDecision[]; caption: string }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'household',
          head: t('team.household'),
          rowHead: true,
          cell: ({ named }) =>
            named ? (
              <>
                <a href={`/households/${named.id}`}>{named.name}</a>
                <div className="tiny faint mono">{named.caseNumber}</div>
              </>
            ) : (
              t('team.caseElsewhere')
            ),
        },
        { key: 'kind', head: t('team.why'), cell: ({ kind }) => t(`team.exception.${kind}`) },
        { key: 'text', head: t('team.decisionTaken'), cell: ({ reason }) => reason },
        {
          key: 'who',
          head: t('team.forWhom'),
          cell: ({ assigneeName, dueOn }) => (
            <>
              {assigneeName}
              {dueOn ? <div className="tiny faint">{t('team.until', { on: date(dueOn) })}</div> : null}
            </>
          ),
        },
        {
          key: 'state',
          head: t('team.becameOf'),
          cell: ({ state, doneOn }) => (
            <>
              <Mark state={marks[state]} /> {t(`team.state.${state}`)}
              {doneOn ? <div className="tiny faint">{date(doneOn)}</div> : null}
            </>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      tone={({ state }) => (state === 'overdue' ? 'late' : undefined)}
      tight
    />
  )
}

const marks = { kept: 'unknown', done: 'ok', overdue: 'no', open: 'open' } as const
