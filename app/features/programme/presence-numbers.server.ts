import { and, isNotNull, isNull } from 'drizzle-orm'
import { households } from '#db/schema/index'
import { presenceNow, type PresenceNow } from '~/domain/programme/presence-now'
import { isSmall } from '~/domain/programme/small-numbers'
import type { Context } from '~/server/context.server'
import { presenceByHousehold } from '~/server/presence-of-households.server'
import { countedHouseholds } from './counted-rows.server'
import type { ProgrammeFilter } from './programme-filter'

export type ShownPresence = PresenceNow | null

/** Is each child still at home? Open households that came back; withheld outside the team when a group is small. */
export async function presenceNumbers(context: Context, filter: ProgrammeFilter): Promise<ShownPresence> {
  const { actor, store } = context
  const open = and(countedHouseholds(context, filter), isNull(households.closedOn), isNotNull(households.reunifiedOn))
  const presence = presenceNow(await presenceByHousehold(store.query, open, filter.asOf))
  return actor.role === 'auditor' && Object.values(presence).some(isSmall) ? null : presence
}
