import type { LotRow } from '~/features/procurement/lot-list.server'
import { LotTable } from '~/features/procurement/lot-table'
import { useFormats, useT } from '~/i18n/language'
import { useQuantityOf } from '~/pieces/quantity-of'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Note } from '~/ui/note'
import { Panel } from '~/ui/panel'
import { TodoList } from '~/ui/todo-list'

export type ToBuy = { lines: number; more: boolean }

/** Approved lines that nobody has begun to buy. */
export function LinesToBuy({ toBuy }: { toBuy: ToBuy }) {
  const t = useT()
  if (toBuy.lines === 0) return null
  return (
    <Note
      tone="accent"
      icon="basket"
      title={t('lots.home.toBuy')}
      action={
        <ButtonLink href="/lots/new" tone="go" size="small">
          {t('lots.open')}
        </ButtonLink>
      }
    >
      <p>
        {toBuy.more
          ? t('lots.home.toBuyMore', { count: toBuy.lines })
          : t('lots.home.toBuyCount', { count: toBuy.lines })}
      </p>
    </Note>
  )
}

/** Purchases by their next step. */
export function PurchasesUnderWay({ lots }: { lots: LotRow[] }) {
  const t = useT()
  const title = t('lots.home.title')
  return (
    <Panel title={title} aside={<a href="/lots">{t('lots.home.all')}</a>} flush>
      {lots.length > 0 ? <LotTable caption={title} rows={lots} /> : <Empty icon="basket" title={t('lots.home.none')} />}
    </Panel>
  )
}

type ShortProps = {
  things: { itemKey: string; item: string; unit: string; needed: number; there: number; kits: string[] }[]
}

/** What the stores lack for kits that are to be handed over. */
export function ShortInStore({ things }: ShortProps) {
  const t = useT()
  const { list } = useFormats()
  const quantityOf = useQuantityOf()
  if (things.length === 0) return null
  return (
    <Panel title={t('stock.home.short')} aside={<a href="/stock">{t('stock.title')}</a>} flush>
      <TodoList
        items={things.map(({ itemKey, item, unit, needed, there, kits }) => ({
          key: itemKey,
          icon: 'box',
          title: item,
          detail: t('stock.home.shortLine', {
            there: quantityOf(there, unit),
            needed: quantityOf(needed, unit),
            kits: list(kits.slice(0, 4)),
          }),
          late: true,
        }))}
      />
    </Panel>
  )
}
