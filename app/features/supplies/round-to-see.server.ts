import { desc, eq } from 'drizzle-orm'
import { kitDeliveries, kits, roundVisits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { HandedKit } from './handed-kits-of.server'

/** Everybody who ever handed something of a round out, whatever came back since. */
export async function deliverersOfRound(db: Db, roundId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ by: kitDeliveries.deliveredById })
    .from(kitDeliveries)
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .where(eq(kits.roundId, roundId))
  return rows.map(({ by }) => by)
}

/**
 * The kits that the next visit is to see some of: of children handed something since the last one; all of them before
 * the first, and where nothing was handed out since. Source: docs/programme-rules.md §23.
 */
export async function kitsToSee(db: Db, roundId: string, handed: readonly HandedKit[]): Promise<readonly HandedKit[]> {
  const since = await handedSinceVisit(db, roundId, handed)
  return since.length > 0 ? since : handed
}

/** The kits of children handed something since the last visit; none before the first. */
export async function handedSinceVisit(db: Db, roundId: string, handed: readonly HandedKit[]) {
  const [last] = await db
    .select({ at: roundVisits.recordedAt })
    .from(roundVisits)
    .where(eq(roundVisits.roundId, roundId))
    .orderBy(desc(roundVisits.recordedAt))
    .limit(1)
  if (!last) return []
  return handed.filter(({ record }) => record.deliveries.some(({ recordedAt }) => recordedAt > last.at))
}
