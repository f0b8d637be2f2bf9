import { and, asc, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import { lotChoices, lotItems, lotKitLines, lots, purchaseOrders, quotes, suppliers } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { daysBetween, nigerDate } from '~/domain/dates'
import type { LotState } from '~/domain/procurement/procurement-words'
import { instantCursor } from '~/domain/text/instant-cursor'
import type { Context } from '~/server/context.server'

const PAGE = 30

export type LotRow = {
  id: string
  number: string
  state: LotState
  /** Whole days in Niger since the state began. */
  days: number
  market: string | null
  things: string[]
  kits: number
  supplier: string | null
  /** Whole XOF; null before the choice. */
  total: number | null
  orderNumber: string | null
  dueOn: string | null
}

/** Purchases, the newest change first, a page at a time. */
export async function lotList(
  context: Context,
  { states, after }: { states: readonly LotState[] | null; after: string | null },
): Promise<{ rows: LotRow[]; next: string | null }> {
  const where = and(states === null ? undefined : inArray(lots.state, [...states]), afterRow(after))
  const found = await lotRows(context, where, PAGE + 1, [desc(lots.stateSince), desc(lots.id)])
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  const next = found.length > PAGE && last ? `${last.since.getTime()}_${last.row.id}` : null
  return { rows: page.map(({ row }) => row), next }
}

/** Purchases in one of these states, the longest in it first. */
export async function lotsWaiting(context: Context, states: readonly LotState[]): Promise<LotRow[]> {
  const rows = await lotRows(context, inArray(lots.state, [...states]), PAGE, [asc(lots.stateSince), asc(lots.id)])
  return rows.map(({ row }) => row)
}

async function lotRows({ actor, store, now }: Context, where: SQL | undefined, limit: number, order: SQL[]) {
  if (!mayEver(actor.role, 'procurement.read')) return []
  const db = store.query
  const rows = await db
    .select({ lot: lots, supplier: suppliers.name, total: quotes.total, order: purchaseOrders })
    .from(lots)
    .leftJoin(lotChoices, eq(lotChoices.lotId, lots.id))
    .leftJoin(quotes, eq(quotes.id, lotChoices.quoteId))
    .leftJoin(suppliers, eq(suppliers.id, quotes.supplierId))
    .leftJoin(purchaseOrders, eq(purchaseOrders.lotId, lots.id))
    .where(where)
    .orderBy(...order)
    .limit(limit)
  const ids = rows.map(({ lot }) => lot.id)
  const items = ids.length === 0 ? [] : await itemsOf(db, ids)
  return rows.map(({ lot, supplier, total, order }) => {
    const own = items.filter(({ lotId }) => lotId === lot.id)
    const row: LotRow = {
      id: lot.id,
      number: lot.number,
      state: lot.state,
      days: daysBetween(nigerDate(lot.stateSince), nigerDate(now)),
      market: lot.market,
      things: [...new Map(own.map(({ itemId, item }) => [itemId, item])).values()],
      kits: new Set(own.flatMap(({ kitId }) => (kitId === null ? [] : [kitId]))).size,
      supplier,
      total,
      orderNumber: order?.number ?? null,
      dueOn: order?.dueOn ?? null,
    }
    return { row, since: lot.stateSince }
  })
}

function itemsOf(db: Context['store']['query'], lotIds: string[]) {
  return db
    .select({ lotId: lotItems.lotId, itemId: lotItems.id, item: lotItems.item, kitId: lotKitLines.kitId })
    .from(lotItems)
    .leftJoin(lotKitLines, eq(lotKitLines.lotItemId, lotItems.id))
    .where(inArray(lotItems.lotId, lotIds))
    .orderBy(lotItems.position)
}

function afterRow(after: string | null): SQL | undefined {
  const last = instantCursor(after)
  return last ? or(lt(lots.stateSince, last.at), and(eq(lots.stateSince, last.at), lt(lots.id, last.id))) : undefined
}
