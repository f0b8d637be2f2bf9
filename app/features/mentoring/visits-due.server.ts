import { and, eq, gt, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { businesses, households, marketDays } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { placeOf } from '~/domain/households/places'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { visibleBusinesses } from '~/server/visibility.server'
import { visitCursorText, type VisitCursor } from './visit-cursor'

const pageSize = 60

type Wanted = { until?: CivilDate; after?: VisitCursor | null }

/** The businesses this actor visits, by the day of the next visit; what is past its day is late. A page ends and says so. */
export async function visitsDue({ actor, store, now }: Context, { until, after = null }: Wanted = {}) {
  const db = store.query
  const today = nigerDate(now)
  const rows = await db
    .select({ business: businesses, village: households.village, communePcode: households.communePcode })
    .from(businesses)
    .innerJoin(households, eq(households.id, businesses.householdId))
    .where(
      and(
        isNotNull(businesses.nextVisitOn),
        isNull(households.closedOn),
        visibleBusinesses(db, actor, 'visit.log'),
        until === undefined ? undefined : lte(businesses.nextVisitOn, until),
        after ? beyond(after) : undefined,
      ),
    )
    .orderBy(businesses.nextVisitOn, businesses.id)
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const [identities, markets] = await Promise.all([
    identitiesOf(
      store,
      shown.map(({ business }) => business.caregiverId),
    ),
    marketsOf(
      db,
      shown.flatMap(({ communePcode }) => communePcode ?? []),
    ),
  ])
  const visits = shown.map(({ business, village, communePcode }) => {
    const { id, caregiverId, idea, nextVisitOn, lastState, lastVisitOn } = business
    const dueOn = nextVisitOn ?? today
    return {
      businessId: id,
      caregiver: fullName(identities.get(caregiverId)),
      village,
      commune: communePcode === null ? null : (placeOf(communePcode)?.name ?? null),
      /** 1 is Monday, 7 is Sunday; empty where nobody has set them. */
      marketWeekdays: markets.get(communePcode ?? '')?.map(({ weekday }) => weekday) ?? [],
      idea,
      dueOn,
      due: dueOn <= today,
      late: dueOn < today,
      lastState,
      lastVisitOn,
    }
  })
  const last = visits.at(-1)
  return { visits, today, next: last && rows.length > pageSize ? visitCursorText(last) : null }
}

export type VisitDue = Awaited<ReturnType<typeof visitsDue>>['visits'][number]

function beyond({ dueOn, id }: VisitCursor) {
  return or(gt(businesses.nextVisitOn, dueOn), and(eq(businesses.nextVisitOn, dueOn), gt(businesses.id, id)))
}

async function marketsOf(db: Db, pcodes: string[]) {
  if (pcodes.length === 0) return new Map<string, { weekday: number }[]>()
  const days = await db
    .select({ communePcode: marketDays.communePcode, weekday: marketDays.weekday })
    .from(marketDays)
    .where(inArray(marketDays.communePcode, [...new Set(pcodes)]))
    .orderBy(marketDays.weekday)
  return groupBy(days, ({ communePcode }) => communePcode)
}
