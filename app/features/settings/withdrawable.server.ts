import { and, eq, isNull } from 'drizzle-orm'
import { calendarPeriods, schoolClosures } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'

/** A period that stands; null when it was withdrawn or never entered. */
export async function standingPeriod({ actor, store }: Context, id: string) {
  if (!mayEver(actor.role, 'settings.edit')) return null
  const { kind, startsOn, endsOn } = calendarPeriods
  const [period] = await store.query
    .select({ kind, startsOn, endsOn })
    .from(calendarPeriods)
    .where(and(eq(calendarPeriods.id, id), isNull(calendarPeriods.withdrawnAt)))
  return period ?? null
}

/** Closed days that stand; null when they were withdrawn or never recorded. */
export async function standingClosure({ actor, store }: Context, id: string) {
  if (!mayEver(actor.role, 'settings.edit')) return null
  const { reason, startsOn, endsOn } = schoolClosures
  const [closure] = await store.query
    .select({ reason, startsOn, endsOn })
    .from(schoolClosures)
    .where(and(eq(schoolClosures.id, id), isNull(schoolClosures.withdrawnAt)))
  return closure ?? null
}
