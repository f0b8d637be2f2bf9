import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import type { paymentPage } from './payment-page.server'
import { ProofPictures } from './proof-pictures'

type Refund = NonNullable<Awaited<ReturnType<typeof paymentPage>>>['refunds'][number]

/** Money that came back of a payment. */
export function RefundsPanel({ number, refunds }: { number: string; refunds: Refund[] }) {
  const t = useT()
  const { francs, date } = useFormats()
  if (refunds.length === 0) return null
  return (
    <Panel title={t('payments.refunds')} flush>
      <DataTable
        caption={t('payments.refunds')}
        rows={refunds}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', head: t('payments.receivedOn'), rowHead: true, cell: ({ receivedOn }) => date(receivedOn) },
          { key: 'amount', head: t('funds.amount'), kind: 'number', cell: ({ amount }) => francs(amount) },
          {
            key: 'why',
            head: t('payments.why'),
            cell: ({ reason }) => reason ?? t('payments.supplierHidden'),
            withheld: ({ reason }) => reason === null,
          },
          { key: 'by', head: t('funds.ledger.by'), cell: ({ recordedBy }) => recordedBy },
          {
            key: 'proof',
            head: t('payments.proof'),
            cell: ({ proof }) => <ProofPictures ids={proof} number={number} />,
          },
        ]}
      />
    </Panel>
  )
}
