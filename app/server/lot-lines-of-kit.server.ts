import { eq } from 'drizzle-orm'
import { lotItems, lotKitLines, lots } from '#db/schema/index'
import type { Db } from '#db/store'

/** Which lines of a kit stand in a purchase; one that was given up holds none. */
export async function lotLinesOfKit(db: Db, kitId: string) {
  return await db
    .select({
      kitLineId: lotKitLines.kitLineId,
      itemKey: lotItems.itemKey,
      lotId: lots.id,
      lotNumber: lots.number,
      lotState: lots.state,
    })
    .from(lotKitLines)
    .innerJoin(lotItems, eq(lotItems.id, lotKitLines.lotItemId))
    .innerJoin(lots, eq(lots.id, lotItems.lotId))
    .where(eq(lotKitLines.kitId, kitId))
}

/** What is being bought together with other kits is neither edited nor cancelled. */
export async function isInALot(db: Db, kitId: string): Promise<boolean> {
  const [line] = await db
    .select({ id: lotKitLines.kitLineId })
    .from(lotKitLines)
    .where(eq(lotKitLines.kitId, kitId))
    .limit(1)
  return line !== undefined
}
