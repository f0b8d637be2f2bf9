import { and, eq, gt, inArray } from 'drizzle-orm'
import { kitCommitments, kits, kitVersions, lotChoices, lots, quotes } from '#db/schema/index'
import type { Db } from '#db/store'

/** From the choice to the payment in full. */
const chosenAndUnpaid = ['chosen', 'ordered', 'partlyReceived', 'received'] as const

/**
 * What points at this supplier and is not paid in full: the number of a kit that was approved for it, or of a purchase
 * it was chosen for; null when nothing does. Source: docs/programme-rules.md §20.
 */
export async function owedTo(db: Db, supplierId: string): Promise<string | null> {
  const [lot] = await db
    .select({ number: lots.number })
    .from(lotChoices)
    .innerJoin(quotes, eq(quotes.id, lotChoices.quoteId))
    .innerJoin(lots, eq(lots.id, lotChoices.lotId))
    .where(and(eq(quotes.supplierId, supplierId), inArray(lots.state, [...chosenAndUnpaid])))
    .limit(1)
  if (lot) return lot.number
  const [kit] = await db
    .select({ number: kits.number })
    .from(kitVersions)
    .innerJoin(kits, and(eq(kits.id, kitVersions.kitId), eq(kits.currentVersion, kitVersions.number)))
    .innerJoin(kitCommitments, and(eq(kitCommitments.kitId, kits.id), gt(kitCommitments.committed, 0)))
    .where(eq(kitVersions.supplierId, supplierId))
    .limit(1)
  return kit?.number ?? null
}
