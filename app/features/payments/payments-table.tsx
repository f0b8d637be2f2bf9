import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { PaymentRow } from './payment-rows.server'

/** Payments with what each was for. */
export function PaymentsTable({ caption, rows }: { caption: string; rows: PaymentRow[] }) {
  const t = useT()
  const { francs, date } = useFormats()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('payments.payment'),
          rowHead: true,
          cell: ({ id, number }) => <a href={`/payments/${id}`}>{number}</a>,
        },
        { key: 'on', head: t('payments.paidOn'), cell: ({ paidOn }) => date(paidOn) },
        {
          key: 'supplier',
          head: t('payments.supplier'),
          cell: ({ supplierName }) => supplierName ?? t('payments.supplierHidden'),
          withheld: ({ supplierName }) => supplierName === null,
        },
        { key: 'for', head: t('payments.for'), cell: (row) => <PaidFor {...row} /> },
        {
          key: 'amount',
          head: t('funds.amount'),
          kind: 'number',
          cell: ({ amount }) => <strong className="nowrap">{francs(amount)}</strong>,
        },
        {
          key: 'by',
          head: t('payments.paidBy'),
          cell: ({ paidBy, method }) => (
            <>
              {paidBy}
              <div className="tiny muted">{t(`payments.method.${method}`)}</div>
            </>
          ),
        },
      ]}
    />
  )
}

export function PaidFor({ lotNumber, kitNumber }: Pick<PaymentRow, 'lotNumber' | 'kitNumber'>) {
  const t = useT()
  return lotNumber === null
    ? t('payments.forKit', { number: kitNumber ?? '' })
    : t('payments.forLot', { number: lotNumber })
}
