import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import type { FocalPointNaming } from './focal-point-namings.server'

/** Who reads worries, and who gave them that: for those who read them. */
export function FocalPointNamingsPanel({ namings }: { namings: FocalPointNaming[] }) {
  const t = useT()
  const { date, moment } = useFormats()
  return (
    <Panel title={t('concerns.namings.title')} flush>
      <DataTable
        caption={t('concerns.namings.title')}
        rows={namings}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: t('concerns.namings.who'), rowHead: true, cell: ({ name }) => name },
          { key: 'by', head: t('concerns.namings.by'), cell: ({ by }) => by },
          { key: 'at', head: t('concerns.namings.at'), cell: ({ at }) => moment(at) },
          { key: 'from', head: t('concerns.namings.from'), cell: ({ fromOn }) => date(fromOn) },
          {
            key: 'until',
            head: t('concerns.namings.until'),
            cell: ({ untilOn }) => (untilOn ? date(untilOn) : t('concerns.namings.noEnd')),
          },
        ]}
      />
    </Panel>
  )
}
