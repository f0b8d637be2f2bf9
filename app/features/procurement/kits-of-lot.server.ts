import { eq } from 'drizzle-orm'
import { lotItems, lotKitLines } from '#db/schema/index'
import type { Db } from '#db/store'

/** The kits that a purchase is for. */
export async function kitsOfLot(db: Db, lotId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: lotKitLines.kitId })
    .from(lotKitLines)
    .innerJoin(lotItems, eq(lotItems.id, lotKitLines.lotItemId))
    .where(eq(lotItems.lotId, lotId))
  return rows.map(({ id }) => id).sort()
}
