import { and, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { businesses, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Actor } from '~/server/context.server'
import { visibleBusinesses, visibleKits } from '~/server/visibility.server'
import type { StandingTask } from './standing-tasks.server'

/** By task, where a mentor does what it asks: the count of a kit that others handed over, or the visit to the business. */
export async function visitsOfTasks(db: Db, actor: Actor, tasks: readonly StandingTask[]) {
  const own = tasks.filter(({ ownerId, about }) => ownerId === actor.id && about.kind !== 'kitWaiting')
  if (actor.role !== 'mentor' || own.length === 0) return new Map<string, string>()
  const followed = await db
    .select({ id: businesses.id, householdId: businesses.householdId, caregiverId: businesses.caregiverId })
    .from(businesses)
    .where(and(inArray(businesses.householdId, householdIdsOf(own)), visibleBusinesses(db, actor, 'visit.log')))
  const toCount = await db
    .select({ id: kits.id, caregiverId: kits.caregiverId })
    .from(kits)
    .where(
      and(
        inArray(
          kits.caregiverId,
          followed.map(({ caregiverId }) => caregiverId),
        ),
        isNotNull(kits.verifyBy),
        or(isNull(kits.delivererId), ne(kits.delivererId, actor.id)),
        visibleKits(db, actor),
      ),
    )
    .orderBy(kits.verifyBy, kits.id)
  return new Map(
    own.flatMap(({ key, householdId, about: { code, personId } }): [string, string][] => {
      const kit = code === 'M5' ? toCount.find(({ caregiverId }) => caregiverId === personId) : undefined
      if (kit) return [[key, `/kits/${kit.id}/verification`]]
      const theirs = followed.filter((business) => business.householdId === householdId)
      const business = theirs.find(({ caregiverId }) => caregiverId === personId) ?? theirs[0]
      return business ? [[key, `/field/visits/new?business=${business.id}`]] : []
    }),
  )
}

function householdIdsOf(tasks: readonly StandingTask[]) {
  return [...new Set(tasks.flatMap(({ householdId }) => householdId ?? []))]
}
