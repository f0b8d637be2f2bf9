import { useFormats, useT } from '~/i18n/language'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import { paymentHref } from './payment-href'
import type { KitPaymentsShown } from './payments-of-kit.server'

/** What was paid for a kit beside what was approved for it. */
export function KitPayments({ payments }: { payments: KitPaymentsShown | null }) {
  const t = useT()
  const { francs, date } = useFormats()
  if (!payments) return null
  const { kitId, rows, back, dues, pays, opens } = payments
  const toPay = dues.map(({ of, total }) =>
    pays ? (
      <ButtonLink key={of} href={paymentHref(kitId, of)} tone="go" size="small" icon="coin">
        {t(`payments.pay.${of}`, { amount: francs(total) })}
      </ButtonLink>
    ) : (
      <span key={of} className="small muted">
        {t(`payments.waiting.${of}`, { amount: francs(total) })}
      </span>
    ),
  )
  return (
    <Panel
      title={t('page.payments')}
      aside={dues.length === 0 ? null : <ButtonRow>{toPay}</ButtonRow>}
      foot={back === 0 ? undefined : t('payments.cameBack', { amount: francs(back) })}
      id="payments"
      flush
    >
      {rows.length === 0 ? null : (
        <DataTable
          caption={t('page.payments')}
          rows={rows}
          rowKey={({ id }) => id}
          tight
          columns={[
            {
              key: 'number',
              head: t('payments.payment'),
              rowHead: true,
              cell: ({ id, number }) => (opens ? <a href={`/payments/${id}`}>{number}</a> : number),
            },
            { key: 'on', head: t('payments.paidOn'), cell: ({ paidOn }) => date(paidOn) },
            { key: 'planned', head: t('payments.planned'), kind: 'number', cell: ({ planned }) => francs(planned) },
            { key: 'paid', head: t('payments.paid'), kind: 'number', cell: ({ paid }) => francs(paid) },
            {
              key: 'saved',
              head: t('payments.saved'),
              kind: 'number',
              cell: ({ planned, paid }) => francs(planned - paid),
            },
          ]}
        />
      )}
    </Panel>
  )
}
