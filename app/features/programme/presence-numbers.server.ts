import { and, eq, gt, gte, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import { caseReopenings, households } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import { presenceNow, type PresenceNow } from '~/domain/programme/presence-now'
import { isSmall } from '~/domain/programme/small-numbers'
import type { Context } from '~/server/context.server'
import { presenceByHousehold } from '~/server/presence-of-households.server'
import { countedHouseholds } from './counted-rows.server'
import type { ProgrammeFilter } from './programme-filter'

export type ShownPresence = PresenceNow | null

/**
 * Is each child at home? Households that had come back and whose case was open on the as-of day; withheld outside the
 * team when a group is small.
 */
export async function presenceNumbers(context: Context, filter: ProgrammeFilter): Promise<ShownPresence> {
  const { actor, store } = context
  const open = and(countedHouseholds(context, filter), openOn(store.query, filter.asOf))
  const presence = presenceNow(await presenceByHousehold(store.query, open, filter.asOf))
  return actor.role === 'auditor' && Object.values(presence).some(isSmall) ? null : presence
}

/** Two readings of one day must not differ by the case that closed, opened again or came back in between. */
function openOn(db: Db, asOf: CivilDate) {
  const nextMorning = new Date(`${addDays(asOf, 1)}T00:00:00+01:00`)
  const reopenedSince = db
    .select({ one: sql`1` })
    .from(caseReopenings)
    .where(
      and(
        eq(caseReopenings.householdId, households.id),
        lte(caseReopenings.closedOn, asOf),
        gte(caseReopenings.reopenedAt, nextMorning),
      ),
    )
  return and(
    lte(households.reunifiedOn, asOf),
    or(isNull(households.closedOn), gt(households.closedOn, asOf)),
    notExists(reopenedSince),
  )
}
