import { and, eq, exists, sql } from 'drizzle-orm'
import { kits, supplyRounds } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Actor } from './context.server'
import { visibleKits } from './visibility.server'

/** Rounds with at least one child's kit that this actor may see: own cases, own requests, what waits for a decision. */
export function visibleRounds(db: Db, actor: Actor) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(kits)
      .where(and(eq(kits.roundId, supplyRounds.id), visibleKits(db, actor))),
  )
}
