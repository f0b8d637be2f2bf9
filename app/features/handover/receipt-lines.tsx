import { shortages } from '~/domain/kits/shortages'
import { useFormats, useT } from '~/i18n/language'
import { useUnitWord } from '~/pieces/unit-word'
import { DataTable, type Column } from '~/ui/data-table'
import type { Receipt, ReceiptLine } from './receipt.server'

/** What was handed over, line by line. */
export function ReceiptLines({ receipt }: { receipt: Pick<Receipt, 'number' | 'lines'> }) {
  const t = useT()
  const { number } = useFormats()
  const unitWord = useUnitWord()
  const columns: Column<ReceiptLine>[] = [
    {
      key: 'item',
      head: t('kits.line.item'),
      rowHead: true,
      cell: ({ item, unit }) => (
        <>
          {item} <span className="small muted">{unitWord(unit)}</span>
        </>
      ),
    },
    { key: 'approved', head: t('kits.line.approved'), kind: 'number', cell: ({ approved }) => number(approved, 0) },
    {
      key: 'delivered',
      head: t('kits.line.delivered'),
      kind: 'number',
      cell: ({ quantity }) => <strong>{number(quantity, 0)}</strong>,
    },
    {
      key: 'why',
      head: t('kits.line.shortage'),
      cell: ({ shortageWhy }) => {
        const known = shortages.find((code) => code === shortageWhy)
        return known === undefined ? shortageWhy : t(`kits.shortage.${known}`)
      },
    },
  ]
  return (
    <DataTable
      caption={t('kits.receipt.lines', { number: receipt.number })}
      columns={columns}
      rows={receipt.lines}
      rowKey={({ id }) => id}
      tight
    />
  )
}
