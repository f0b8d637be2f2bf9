import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import type { supervisionsOf } from './supervisions-of.server'

/** Who supervised this person, and from when. */
export function SupervisionsPanel({ supervisions }: { supervisions: Awaited<ReturnType<typeof supervisionsOf>> }) {
  const t = useT()
  const { date } = useFormats()
  if (supervisions.length === 0) return null
  return (
    <Panel title={t('adm.people.supervisions')} flush>
      <DataTable
        caption={t('adm.people.supervisions')}
        rows={supervisions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'who',
            head: t('settings.supervisor'),
            rowHead: true,
            cell: ({ supervisor }) => supervisor ?? t('settings.noSupervisor'),
          },
          { key: 'from', head: t('adm.focal.from'), cell: ({ fromOn }) => date(fromOn) },
          { key: 'by', head: t('adm.people.changedBy'), cell: ({ setBy }) => setBy },
        ]}
      />
    </Panel>
  )
}
