import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { WorryRow } from './worry-list.server'

/** What waits for a focal point, by deadline. */
export function WorryTable({ rows, closed }: { rows: WorryRow[]; closed: boolean }) {
  const t = useT()
  const { moment } = useFormats()
  const columns: Column<WorryRow>[] = [
    {
      key: 'worry',
      head: t('concerns.list.worry'),
      rowHead: true,
      cell: ({ id, kind, code, inDanger }) => (
        <>
          <a href={`/worries/${id}`} className="strong">
            {t(`concerns.kind.${kind}`)}
          </a>
          <div className="tiny faint mono">{code}</div>
          {inDanger ? (
            <Tag tone="late" icon="alert">
              {t('concerns.list.danger')}
            </Tag>
          ) : null}
        </>
      ),
    },
    {
      key: 'child',
      head: t('concerns.list.child'),
      cell: ({ child }) =>
        child ? (
          t('concerns.page.childLine', { name: child.firstName, code: child.code })
        ) : (
          <span className="muted">{t('concerns.list.noChild')}</span>
        ),
    },
    {
      key: 'deadline',
      head: t(closed ? 'concerns.list.closedAt' : 'concerns.list.deadline'),
      cell: ({ answerBy, closedAt, late }) =>
        closed ? (
          moment(closedAt ?? answerBy)
        ) : (
          <>
            {moment(answerBy)}
            {late ? <div className="late-text small">{t('concerns.list.late')}</div> : null}
          </>
        ),
    },
    {
      key: 'assigned',
      head: t('concerns.list.assigned'),
      cell: ({ assignedTo }) => assignedTo ?? <span className="muted">{t('concerns.list.nobody')}</span>,
    },
    { key: 'state', head: t('concerns.list.state'), cell: ({ state }) => t(`concerns.state.${state}`) },
  ]
  return (
    <DataTable
      caption={t('concerns.list.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      tone={({ late }) => (late ? 'late' : undefined)}
    />
  )
}
