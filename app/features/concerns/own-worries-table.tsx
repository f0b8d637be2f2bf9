import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Tag } from '~/ui/tag'
import type { OwnWorryLine } from './own-worries.server'

export function OwnWorriesTable({ worries }: { worries: OwnWorryLine[] }) {
  const t = useT()
  const { moment } = useFormats()
  const columns: Column<OwnWorryLine>[] = [
    {
      key: 'code',
      head: t('concerns.mine.code'),
      rowHead: true,
      cell: ({ id, code, kind }) => (
        <>
          <a href={`/worries/mine/${id}`} className="strong mono">
            {code}
          </a>
          <div className="small muted">{t(`concerns.kind.${kind}`)}</div>
        </>
      ),
    },
    { key: 'raised', head: t('concerns.mine.raised'), cell: ({ raisedAt }) => moment(raisedAt) },
    {
      key: 'deadline',
      head: t('concerns.mine.deadline'),
      cell: ({ answerBy, late }) => <span className={late ? 'late-text' : undefined}>{moment(answerBy)}</span>,
    },
    {
      key: 'state',
      head: t('concerns.mine.state'),
      cell: ({ state }) => (
        <Tag tone={state === 'beingHandled' ? 'accent' : 'plain'}>{t(`concerns.state.${state}`)}</Tag>
      ),
    },
  ]
  return <DataTable caption={t('concerns.mine.caption')} columns={columns} rows={worries} rowKey={({ id }) => id} />
}
