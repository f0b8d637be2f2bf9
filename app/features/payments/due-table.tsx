import { useFormats, useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { DataTable } from '~/ui/data-table'

type Part = {
  kitLineId: string
  kitNumber: string
  item: string
  unit: string
  quantity: number
  planned: number
  paid: number
}

/** What is to be paid, line by line and kit by kit, in whole XOF. */
export function DueTable({ parts }: { parts: readonly Part[] }) {
  const t = useT()
  const { number, francs } = useFormats()
  const quantityOf = useQuantityOf()
  const sum = (pick: (part: Part) => number) => parts.reduce((total, part) => total + pick(part), 0)
  return (
    <DataTable
      caption={t('payments.due')}
      rows={parts}
      rowKey={({ kitLineId }) => kitLineId}
      tight
      foot={[
        t('payments.total'),
        '',
        number(
          sum(({ planned }) => planned),
          0,
        ),
        <strong key="due">{francs(sum(({ paid }) => paid))}</strong>,
      ]}
      columns={[
        {
          key: 'item',
          head: t('payments.item'),
          rowHead: true,
          cell: ({ item, kitNumber }) => (
            <>
              {item}
              <div className="tiny muted mono">{kitNumber}</div>
            </>
          ),
        },
        {
          key: 'quantity',
          head: t('payments.quantity'),
          kind: 'number',
          cell: ({ quantity, unit }) => quantityOf(quantity, unit),
        },
        { key: 'planned', head: t('payments.planned'), kind: 'number', cell: ({ planned }) => number(planned, 0) },
        { key: 'due', head: t('payments.dueNow'), kind: 'number', cell: ({ paid }) => number(paid, 0) },
      ]}
    />
  )
}
