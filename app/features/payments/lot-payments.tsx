import { useFormats, useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { PayerRefused } from './payer-refused'
import type { LotPaymentsShown } from './payments-of-lot.server'
import { PaymentsTable } from './payments-table'

/** What a purchase has paid beside what was approved, and what is due. */
export function LotPayments({ payments }: { payments: LotPaymentsShown | null }) {
  const t = useT()
  const { francs } = useFormats()
  if (!payments || (payments.rows.length === 0 && payments.due === 0)) return null
  const { lotId, due, pays, refusal, rows, planned, paid, kept } = payments
  return (
    <Panel
      title={t('page.payments')}
      aside={
        pays && refusal === null && due > 0 ? (
          <ButtonLink href={`/lots/${lotId}/payments/new`} tone="go" size="small" icon="coin">
            {t('payments.pay', { amount: francs(due) })}
          </ButtonLink>
        ) : null
      }
      id="payments"
    >
      <Stack>
        <PayerRefused refusal={refusal} />
        <Facts
          items={[
            { term: t('payments.dueNow'), value: francs(due) },
            { term: t('payments.paid'), value: francs(paid) },
            { term: t('payments.plannedOfIt'), value: francs(planned) },
            { term: t('payments.saved'), value: francs(planned - paid) },
            ...(kept === paid ? [] : [{ term: t('payments.back'), value: francs(paid - kept) }]),
          ]}
        />
        {rows.length > 0 ? <PaymentsTable caption={t('page.payments')} rows={rows} /> : null}
      </Stack>
    </Panel>
  )
}
