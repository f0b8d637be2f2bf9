import { asc, eq, isNull } from 'drizzle-orm'
import { lots, suppliers } from '#db/schema/index'
import { foldName } from '~/domain/text/fold'
import type { Context } from '~/server/context.server'

const MOST = 1000

/** Suppliers in use to choose from, those of the purchase's market first, by name. */
export async function quoteSuppliers({ store }: Context, lotId: string) {
  const [lot] = await store.query.select({ market: lots.market }).from(lots).where(eq(lots.id, lotId))
  const rows = await store.query
    .select({ id: suppliers.id, name: suppliers.name, market: suppliers.market })
    .from(suppliers)
    .where(isNull(suppliers.retiredAt))
    .orderBy(asc(suppliers.id))
    .limit(MOST)
  const market = foldName(lot?.market ?? '')
  const isNear = (row: { market: string | null }) => market !== '' && foldName(row.market ?? '') === market
  return rows
    .sort((one, other) => Number(isNear(other)) - Number(isNear(one)) || one.name.localeCompare(other.name, 'fr'))
    .map((row) => ({ value: row.id, label: row.market === null ? row.name : `${row.name} · ${row.market}` }))
}
