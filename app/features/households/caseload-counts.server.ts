import { and, eq, isNull } from 'drizzle-orm'
import { households, users } from '#db/schema/index'
import { addDays, nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** Beyond this many, a count says "1 000+". */
export const countLimit = 1000

export type CaseloadCounts = {
  all: number
  late: number
  week: number
  high: number
  /** P-codes of the places that occur, and the officers: what the list can be filtered by. */
  places: string[]
  officers: { id: string; name: string }[]
}

/** The open cases this actor sees, counted up to the limit by the views of the list. */
export async function caseloadCounts({ actor, store, now }: Context): Promise<CaseloadCounts> {
  const today = nigerDate(now)
  const rows = await store.query
    .select({
      nextDueOn: households.nextDueOn,
      lateFrom: households.lateFrom,
      riskLevel: households.riskLevel,
      commune: households.communePcode,
      region: households.regionPcode,
      officerId: households.officerId,
      officerName: users.displayName,
    })
    .from(households)
    .innerJoin(users, eq(users.id, households.officerId))
    .where(and(visibleHouseholds(store.query, actor, 'household.read'), isNull(households.closedOn)))
    .limit(countLimit + 1)
  const inAWeek = addDays(today, 7)
  return {
    all: rows.length,
    late: rows.filter(({ lateFrom }) => lateFrom !== null && lateFrom <= today).length,
    week: rows.filter(({ nextDueOn: due }) => due !== null && due >= today && due <= inAWeek).length,
    high: rows.filter(({ riskLevel }) => riskLevel === 'high').length,
    places: [...new Set(rows.map(({ commune, region }) => commune ?? region))].sort(),
    officers: [...new Map(rows.map(({ officerId, officerName }) => [officerId, officerName]))].map(([id, name]) => ({
      id,
      name,
    })),
  }
}
