import { and, desc, eq, gt, inArray, isNull, sql, sum } from 'drizzle-orm'
import { kits, stockBalances, stockLossDecisions, stockLosses, stockMovements } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { leastSince } from '~/domain/stock/least-since'
import type { Actor } from '~/server/context.server'

const KITS = 200

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

/** Kits for which it left this store and did not come back, with how much of it is out; the newest kits first. */
export async function outByKit(tx: Db, storeId: string, itemKey: string, kitId?: string) {
  const { kind, quantity } = stockMovements
  const out = sql<number>`sum(case when ${eq(kind, 'issued')} then ${quantity} else -${quantity} end)`
  return await tx
    .select({ kitId: kits.id, number: kits.number, out: out.mapWith(Number) })
    .from(stockMovements)
    .innerJoin(kits, eq(kits.id, stockMovements.kitId))
    .where(
      and(
        eq(stockMovements.storeId, storeId),
        eq(stockMovements.itemKey, itemKey),
        inArray(kind, ['issued', 'returned']),
        kitId === undefined ? undefined : eq(kits.id, kitId),
      ),
    )
    .groupBy(kits.id, kits.number)
    .having(gt(out, 0))
    .orderBy(desc(kits.number))
    .limit(KITS)
}

/** The least that lay in this store from that day until now; what was reported gone and not answered is out of it. */
export async function leastOn(tx: Db, storeId: string, itemKey: string, day: CivilDate): Promise<number> {
  const { kind, movedOn, quantity } = stockMovements
  const sums = await tx
    .select({ kind, movedOn, total: sum(quantity) })
    .from(stockMovements)
    .where(and(eq(stockMovements.storeId, storeId), eq(stockMovements.itemKey, itemKey)))
    .groupBy(kind, movedOn)
  const gone = await tx
    .select({ movedOn: stockLosses.lostOn, total: sum(stockLosses.quantity) })
    .from(stockLosses)
    .leftJoin(stockLossDecisions, eq(stockLossDecisions.lossId, stockLosses.id))
    .where(and(eq(stockLosses.storeId, storeId), eq(stockLosses.itemKey, itemKey), isNull(stockLossDecisions.lossId)))
    .groupBy(stockLosses.lostOn)
  return leastSince(
    [...sums, ...gone.map((row) => ({ ...row, kind: 'lost' as const }))].map(({ total, ...of }) => ({
      ...of,
      quantity: Number(total),
    })),
    day,
  )
}

/** The least that was out of this store for a kit from that day until now. */
export async function leastOutOn(tx: Db, storeId: string, itemKey: string, kitId: string, day: CivilDate) {
  const { kind, movedOn, quantity } = stockMovements
  const rows = await tx
    .select({ kind, movedOn, quantity })
    .from(stockMovements)
    .where(
      and(
        eq(stockMovements.storeId, storeId),
        eq(stockMovements.itemKey, itemKey),
        eq(stockMovements.kitId, kitId),
        inArray(kind, ['issued', 'returned']),
      ),
    )
  // What left the shelf came to the family.
  return leastSince(
    rows.map((row) => ({ ...row, kind: row.kind === 'issued' ? 'received' : 'issued' })),
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
