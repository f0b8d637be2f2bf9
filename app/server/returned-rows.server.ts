import { inArray } from 'drizzle-orm'
import { kitReturns } from '#db/schema/index'
import type { Db } from '#db/store'

/** What came back of these kits, as rows of handovers below zero. */
export async function returnedRows(db: Db, kitIds: readonly string[]) {
  if (kitIds.length === 0) return []
  const rows = await db
    .select()
    .from(kitReturns)
    .where(inArray(kitReturns.kitId, [...kitIds]))
  return rows.map(({ kitId, lineId, quantity, returnedOn: on }) => ({ kitId, lineId, quantity: -quantity, on }))
}
