import { useFormats, useT } from '~/i18n/language'
import { Facts } from '~/ui/facts'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { paymentPage } from './payment-page.server'
import { PaidFor } from './payments-table'
import { ProofPictures } from './proof-pictures'

type Payment = NonNullable<Awaited<ReturnType<typeof paymentPage>>>

/** Amount, to whom, for what, how, by whom, and the proof. */
export function PaymentFacts({ payment }: { payment: Payment }) {
  const t = useT()
  const { francs, date, moment } = useFormats()
  const { supplierName, supplierId, lotId, readsLots } = payment
  return (
    <Panel>
      <Stack>
        <Facts
          items={[
            { term: t('funds.amount'), value: francs(payment.amount) },
            {
              term: t('payments.supplier'),
              value:
                supplierName === null ? (
                  t('payments.supplierHidden')
                ) : (
                  <a href={`/suppliers/${supplierId}`}>{supplierName}</a>
                ),
            },
            {
              term: t('payments.for'),
              value:
                lotId !== null && readsLots ? (
                  <a href={`/lots/${lotId}`}>
                    <PaidFor {...payment} />
                  </a>
                ) : (
                  <PaidFor {...payment} />
                ),
            },
            { term: t('payments.paidOn'), value: date(payment.paidOn), note: t(`payments.method.${payment.method}`) },
            {
              term: t('payments.reference'),
              value: payment.reference ?? t('payments.supplierHidden'),
              mono: payment.reference !== null,
            },
            { term: t('payments.paidBy'), value: payment.paidBy, note: moment(payment.paidAt) },
          ]}
        />
        {payment.note === null ? null : <p>{payment.note}</p>}
        <ProofPictures ids={payment.proof} number={payment.number} />
      </Stack>
    </Panel>
  )
}
