import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { businesses, households } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleBusinesses } from '~/server/visibility.server'

const shownBusinesses = 60

/** Every business this actor visits, by the day of the next visit; what is past its day is late. */
export async function visitsDue({ actor, store, now }: Context) {
  const today = nigerDate(now)
  const rows = await store.query
    .select({ business: businesses, village: households.village })
    .from(businesses)
    .innerJoin(households, eq(households.id, businesses.householdId))
    .where(
      and(
        isNotNull(businesses.nextVisitOn),
        isNull(households.closedOn),
        visibleBusinesses(store.query, actor, 'visit.log'),
      ),
    )
    .orderBy(businesses.nextVisitOn, businesses.id)
    .limit(shownBusinesses)
  const identities = await identitiesOf(
    store,
    rows.map(({ business }) => business.caregiverId),
  )
  return rows.map(({ business: { id, caregiverId, idea, nextVisitOn, lastState, lastVisitOn }, village }) => {
    const dueOn = nextVisitOn ?? today
    return {
      businessId: id,
      caregiver: fullName(identities.get(caregiverId)),
      village,
      idea,
      dueOn,
      due: dueOn <= today,
      late: dueOn < today,
      lastState,
      lastVisitOn,
    }
  })
}

export type VisitDue = Awaited<ReturnType<typeof visitsDue>>[number]
