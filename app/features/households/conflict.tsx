import { useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'

type Difference = { field: string; theirs: string; yours: string }

/** Somebody saved in between: what stands there now beside what was typed, before it is written over knowingly. */
export function Conflict({ rows }: { rows: Difference[] }) {
  const t = useT()
  const differing = rows.filter(({ theirs, yours }) => theirs !== yours)
  const shown = (words: string) => words || t('conflict.empty')
  return (
    <Panel title={t('conflict.title')}>
      <p>{t(differing.length === 0 ? 'conflict.same' : 'conflict.text')}</p>
      {differing.length === 0 ? null : (
        <DataTable
          caption={t('conflict.caption')}
          columns={[
            { key: 'field', head: t('conflict.field'), rowHead: true, cell: ({ field }) => field },
            { key: 'theirs', head: t('conflict.theirs'), cell: ({ theirs }) => shown(theirs) },
            { key: 'yours', head: t('conflict.yours'), cell: ({ yours }) => shown(yours) },
          ]}
          rows={differing}
          rowKey={({ field }) => field}
        />
      )}
    </Panel>
  )
}
