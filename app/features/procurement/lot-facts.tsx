import { nigerDate } from '~/domain/dates'
import type { LotState } from '~/domain/procurement/procurement-words'
import { useFormats, useT } from '~/i18n/language'
import { Facts } from '~/ui/facts'

type Props = {
  lot: {
    state: LotState
    market: string | null
    opened: { by: string; at: Date | string }
    items: { quantity: number; approvedUnitPrice: number }[]
    kits: {
      kitId: string
      quantity: number
      received: number
      approvedUnitPrice: number
      quotedUnitPrice: number | null
    }[]
    quotes: { supplier: string; supplierId: string; total: number; chosen: boolean }[]
    order: { number: string; orderedOn: string; dueOn: string | null } | null
  }
}

/** Approved, ordered and received money of a purchase, whole francs. */
export function LotFacts({ lot }: Props) {
  const t = useT()
  const { date, francs } = useFormats()
  const { kits, order, market, opened } = lot
  const approved = kits.reduce((total, line) => total + line.quantity * line.approvedUnitPrice, 0)
  const received = kits.reduce((total, line) => total + line.received * (line.quotedUnitPrice ?? 0), 0)
  const chosen = lot.quotes.find((quote) => quote.chosen)
  const households = new Set(kits.map(({ kitId }) => kitId)).size
  return (
    <Facts
      items={[
        { term: t('lots.fact.kits'), value: households, note: market ?? t('lots.fact.noMarket') },
        { term: t('lots.fact.approved'), value: francs(approved) },
        {
          term: t('lots.supplier'),
          value: chosen ? <a href={`/suppliers/${chosen.supplierId}`}>{chosen.supplier}</a> : t('lots.noSupplier'),
          ...(chosen ? { note: saved(approved - chosen.total) } : {}),
        },
        {
          term: t('lots.fact.order'),
          value: order?.number ?? t('lots.fact.noOrder'),
          mono: order !== null,
          ...(order
            ? {
                note: order.dueOn === null ? date(order.orderedOn) : t('lots.dueOn', { on: date(order.dueOn) }),
              }
            : {}),
        },
        { term: t('lots.fact.received'), value: francs(received) },
        { term: t('lots.fact.opened'), value: opened.by, note: date(nigerDate(new Date(opened.at))) },
      ]}
    />
  )

  function saved(amount: number) {
    if (amount === 0) return t('lots.fact.asApproved')
    return t(amount > 0 ? 'lots.fact.below' : 'lots.fact.over', { amount: francs(Math.abs(amount)) })
  }
}
