import { and, eq, exists, isNull, notExists, or, sql } from 'drizzle-orm'
import { businesses, households, kitLossDecisions, kitLosses, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { scopeOf } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'
import { linkToKit } from '~/server/link-to-kit.server'
import { visibleBusinesses, visibleHouseholds } from '~/server/visibility.server'

/** Kits whose goods this actor can say are gone: of own households, for a mentor of the businesses they follow. */
export function reportableKits(db: Db, actor: Actor) {
  if (actor.role === 'mentor')
    return exists(
      db
        .select({ one: sql`1` })
        .from(businesses)
        .where(and(eq(businesses.caregiverId, kits.caregiverId), visibleBusinesses(db, actor, 'kit.reportLoss'))),
    )
  return exists(
    db
      .select({ one: sql`1` })
      .from(households)
      .where(and(eq(households.id, kits.householdId), visibleHouseholds(db, actor, 'kit.reportLoss'))),
  )
}

/** Losses that wait, or bear this actor's decision; none of a household that they declared a link to. */
export function decidableLosses(db: Db, actor: Actor) {
  if (scopeOf(actor.role, 'loss.decide') !== 'open') return sql`1 = 0`
  return and(
    or(isNull(kitLossDecisions.lossId), eq(kitLossDecisions.decidedById, actor.id)),
    notExists(linkToKit(db, actor.id)),
  )
}

/** Every loss with its kit, and its decision where there is one. */
export function lossRows(db: Db) {
  return db
    .select({ loss: kitLosses, kit: kits, decision: kitLossDecisions })
    .from(kitLosses)
    .innerJoin(kits, eq(kits.id, kitLosses.kitId))
    .leftJoin(kitLossDecisions, eq(kitLossDecisions.lossId, kitLosses.id))
}
