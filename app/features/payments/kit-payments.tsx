import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { Panel } from '~/ui/panel'
import type { KitPaymentsShown } from './payments-of-kit.server'

/** What was paid for a kit beside what was approved for it. */
export function KitPayments({ payments }: { payments: KitPaymentsShown | null }) {
  const t = useT()
  const { francs, date } = useFormats()
  if (!payments) return null
  const { kitId, rows, back, due, pays, opens } = payments
  const pay = (
    <ButtonLink href={`/kits/${kitId}/payments/new`} tone="go" size="small" icon="coin">
      {t('payments.pay', { amount: francs(due) })}
    </ButtonLink>
  )
  return (
    <Panel
      title={t('page.payments')}
      aside={due === 0 ? null : pays ? pay : t('payments.waiting', { amount: francs(due) })}
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
