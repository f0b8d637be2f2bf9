import { useFormats, useT } from '~/i18n/language'
import { DataTable } from '~/ui/data-table'
import type { paymentPage } from './payment-page.server'

type Part = NonNullable<Awaited<ReturnType<typeof paymentPage>>>['parts'][number]

/** What of a payment was for which kit, beside what was approved for it. */
export function PaymentPartsTable({ parts }: { parts: Part[] }) {
  const t = useT()
  const { number } = useFormats()
  const whole = (value: number) => number(value, 0)
  const sum = (pick: (part: Part) => number) => parts.reduce((total, part) => total + pick(part), 0)
  return (
    <DataTable
      caption={t('payments.parts')}
      rows={parts}
      rowKey={({ kitId }) => kitId}
      foot={[
        t('payments.total'),
        whole(sum(({ planned }) => planned)),
        whole(sum(({ paid }) => paid)),
        whole(sum(({ planned, paid }) => planned - paid)),
        whole(sum(({ paid, kept }) => paid - kept)),
      ]}
      columns={[
        {
          key: 'kit',
          head: t('funds.kit'),
          rowHead: true,
          cell: ({ kitNumber, href }) =>
            href === null ? <span className="mono">{kitNumber}</span> : <a href={href}>{kitNumber}</a>,
        },
        { key: 'planned', head: t('payments.planned'), kind: 'number', cell: ({ planned }) => whole(planned) },
        { key: 'paid', head: t('payments.paid'), kind: 'number', cell: ({ paid }) => whole(paid) },
        { key: 'saved', head: t('payments.saved'), kind: 'number', cell: ({ planned, paid }) => whole(planned - paid) },
        { key: 'back', head: t('payments.back'), kind: 'number', cell: ({ paid, kept }) => whole(paid - kept) },
      ]}
    />
  )
}
