import { shortages } from '~/domain/kits/shortages'
import { useFormats, useT } from '~/i18n/language'
import { DataTable, type Column } from '~/ui/data-table'
import { Facts } from '~/ui/facts'
import { Stack } from '~/ui/page'
import { Panel } from '~/ui/panel'
import type { DeliveryView } from './kit-page.server'
import type { KitView } from './kit-view.server'
import { useUnitWord } from '~/pieces/unit-word'

/** Each handover as a receipt that can be printed and signed. */
export function KitDeliveries({ kit, deliveries }: { kit: KitView; deliveries: DeliveryView[] }) {
  const t = useT()
  const { date } = useFormats()
  return (
    <>
      {deliveries.map((delivery) => (
        <Panel
          key={delivery.id}
          title={t('kits.receipt.title')}
          aside={<span className="small muted">{t('kits.receipt.head', { number: delivery.receiptNumber })}</span>}
        >
          <Stack>
            <Facts
              items={[
                {
                  term: t('kits.receipt.to'),
                  value: kit.caregiverName,
                  note: delivery.caregiverPresent ? undefined : t('kits.receipt.absent'),
                },
                { term: t('kits.receipt.case'), value: kit.caseNumber, mono: true },
                { term: t('kits.receipt.by'), value: delivery.byName },
                { term: t('kits.receipt.on'), value: date(delivery.deliveredOn), note: delivery.place },
                { term: t('kits.receipt.content'), value: kit.code, mono: true },
              ]}
            />
            <ReceiptLines delivery={delivery} />
            {delivery.note ? <p>{t('kits.quoted', { words: delivery.note })}</p> : null}
            <p>{t('kits.receipt.statement')}</p>
            <Facts
              items={[
                { term: t('kits.receipt.signBeneficiary'), value: kit.caregiverName },
                { term: t('kits.receipt.signWitness'), value: delivery.witness },
                { term: t('kits.receipt.signDeliverer'), value: delivery.byName },
              ]}
            />
          </Stack>
        </Panel>
      ))}
    </>
  )
}

type Line = DeliveryView['lines'][number]

function ReceiptLines({ delivery }: { delivery: DeliveryView }) {
  const t = useT()
  const { number } = useFormats()
  const unitWord = useUnitWord()
  const columns: Column<Line>[] = [
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
      caption={t('kits.receipt.lines', { number: delivery.receiptNumber })}
      columns={columns}
      rows={delivery.lines}
      rowKey={({ id }) => id}
      tight
    />
  )
}
