import { and, desc, eq, gte, isNull } from 'drizzle-orm'
import { calendarPeriods, schoolClosures, schools, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { addDays, nigerDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import { periodKinds } from '~/domain/settings/calendar-periods'
import type { Context } from '~/server/context.server'

/** What was entered of each kind, the newest first, and the closed days of the last year and ahead. */
export async function calendarPage({ actor, store, now }: Context) {
  if (!mayEver(actor.role, 'settings.edit')) return null
  const today = nigerDate(now)
  const [periods, closures] = await Promise.all([
    store.query
      .select({
        id: calendarPeriods.id,
        kind: calendarPeriods.kind,
        startsOn: calendarPeriods.startsOn,
        endsOn: calendarPeriods.endsOn,
        by: users.displayName,
      })
      .from(calendarPeriods)
      .innerJoin(users, eq(users.id, calendarPeriods.recordedById))
      .where(isNull(calendarPeriods.withdrawnAt))
      .orderBy(desc(calendarPeriods.startsOn))
      .limit(200),
    store.query
      .select({
        id: schoolClosures.id,
        startsOn: schoolClosures.startsOn,
        endsOn: schoolClosures.endsOn,
        reason: schoolClosures.reason,
        school: schools.name,
        communePcode: schoolClosures.communePcode,
      })
      .from(schoolClosures)
      .leftJoin(schools, eq(schools.id, schoolClosures.schoolId))
      .where(and(isNull(schoolClosures.withdrawnAt), gte(schoolClosures.endsOn, addDays(today, -365))))
      .orderBy(desc(schoolClosures.startsOn))
      .limit(100),
  ])
  return {
    today,
    kinds: periodKinds.map((kind) => ({ kind, periods: periods.filter((period) => period.kind === kind) })),
    closures: closures.map(({ communePcode, ...row }) => ({
      ...row,
      commune: communePcode === null ? null : (placeOf(communePcode)?.name ?? communePcode),
    })),
  }
}
