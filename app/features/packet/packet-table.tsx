import { nigerDate } from '~/domain/dates'
import { useFormats, useLocale, useT } from '~/i18n/language'
import { TakePacket } from '~/pieces/take-packet'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import type { PacketRow } from './packet-list.server'

/** Kits by number, each with its packet one click away. */
export function PacketTable({ rows }: { rows: PacketRow[] }) {
  const t = useT()
  const locale = useLocale()
  const { date, francs } = useFormats()
  if (rows.length === 0)
    return (
      <Empty icon="filter" title={t('audit.packets.empty')}>
        {t('audit.packets.emptyText')}
      </Empty>
    )
  return (
    <DataTable
      caption={t('page.packets')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kit',
          head: t('audit.packets.kit'),
          rowHead: true,
          cell: ({ number, typeLabel }) => (
            <>
              {typeLabel[locale]}
              <div className="tiny faint mono">{number}</div>
            </>
          ),
        },
        {
          key: 'state',
          head: t('audit.packets.state'),
          cell: ({ state, stateSince }) => (
            <>
              {t(`kits.state.${state}`)}
              <div className="small muted">{date(nigerDate(new Date(stateSince)))}</div>
            </>
          ),
        },
        { key: 'amount', head: t('audit.packets.amount'), kind: 'number', cell: ({ total }) => francs(total) },
        {
          key: 'take',
          head: t('audit.packets.take'),
          headHidden: true,
          cell: ({ id, number }) => <TakePacket kitId={id} label={t('audit.packets.takeOf', { number })} />,
        },
      ]}
    />
  )
}
