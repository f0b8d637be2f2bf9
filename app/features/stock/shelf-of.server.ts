import { and, eq, inArray, sum } from 'drizzle-orm'
import { stockBalances, stockMovements } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { leastSince } from '~/domain/stock/least-since'
import type { Actor } from '~/server/context.server'

/**
 * One thing in one store, as a deed needs it.
 *
 * @throws {Refused} 403 not logistics; 404 never in that store
 */
export async function shelfOf(tx: Db, actor: Actor, storeId: string, itemKey: string) {
  if (!mayEver(actor.role, 'stock.record')) throw new Refused('not-your-role', 403)
  const [shelf] = await tx
    .select()
    .from(stockBalances)
    .where(and(eq(stockBalances.storeId, storeId), eq(stockBalances.itemKey, itemKey)))
  if (!shelf) throw new Refused('not-there', 404)
  return shelf
}

/** Issued from this store less what came back to it. */
export async function outOf(tx: Db, storeId: string, itemKey: string): Promise<number> {
  const sums = await tx
    .select({ kind: stockMovements.kind, total: sum(stockMovements.quantity) })
    .from(stockMovements)
    .where(
      and(
        eq(stockMovements.storeId, storeId),
        eq(stockMovements.itemKey, itemKey),
        inArray(stockMovements.kind, ['issued', 'returned']),
      ),
    )
    .groupBy(stockMovements.kind)
  const of = (kind: string) => Number(sums.find((row) => row.kind === kind)?.total ?? 0)
  return of('issued') - of('returned')
}

/** The least that lay in this store from that day until now. */
export async function leastOn(tx: Db, storeId: string, itemKey: string, day: CivilDate): Promise<number> {
  const { kind, movedOn, quantity } = stockMovements
  const sums = await tx
    .select({ kind, movedOn, total: sum(quantity) })
    .from(stockMovements)
    .where(and(eq(stockMovements.storeId, storeId), eq(stockMovements.itemKey, itemKey)))
    .groupBy(kind, movedOn)
  return leastSince(
    sums.map(({ total, ...of }) => ({ ...of, quantity: Number(total) })),
    day,
  )
}

/** A movement of this id stands: the form came twice. */
export async function isRecorded(tx: Db, actor: Actor, id: string) {
  const [known] = await tx
    .select({ by: stockMovements.movedById })
    .from(stockMovements)
    .where(eq(stockMovements.id, id))
  if (known && known.by !== actor.id) throw new Refused('not-there', 404)
  return known !== undefined
}
