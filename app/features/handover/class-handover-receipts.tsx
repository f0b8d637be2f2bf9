import { useT } from '~/i18n/language'
import { Code } from '~/ui/code'
import { DataTable } from '~/ui/data-table'
import type { ClassHandover } from './class-handover.server'

/** Each child of a hand-out with the way to their receipt. */
export function ClassHandoverReceipts({ receipts }: Pick<ClassHandover, 'receipts'>) {
  const t = useT()
  return (
    <DataTable
      caption={t('handover.classReceipts')}
      rows={receipts}
      rowKey={({ deliveryId }) => deliveryId}
      columns={[
        { key: 'child', head: t('handover.classChild'), rowHead: true, cell: ({ childName }) => childName },
        {
          key: 'receipt',
          head: t('handovers.receipt'),
          cell: ({ kitId, deliveryId, receiptNumber }) => (
            <a href={`/kits/${kitId}/receipts/${deliveryId}`}>{receiptNumber}</a>
          ),
        },
        {
          key: 'code',
          head: t('handover.classCode'),
          cell: ({ code }) => (code === null ? null : <Code>{code}</Code>),
        },
        {
          key: 'kit',
          head: t('handover.classKit'),
          cell: ({ kitNumber }) => <span className="mono">{kitNumber}</span>,
        },
      ]}
    />
  )
}
