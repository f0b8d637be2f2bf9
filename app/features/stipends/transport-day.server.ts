import { and, eq } from 'drizzle-orm'
import { transportCosts } from '#db/schema/index'
import { isCivilDate, nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'

/** What was noted for a day; today when none is named. */
export async function transportDay({ actor, store, now }: Context, asked: string | null) {
  const today = nigerDate(now)
  const on = asked !== null && isCivilDate(asked) && asked <= today ? asked : today
  const [row] = await store.query
    .select({ cost: transportCosts.cost, note: transportCosts.note })
    .from(transportCosts)
    .where(and(eq(transportCosts.tutorId, actor.id), eq(transportCosts.travelledOn, on)))
  return { today, on, cost: row?.cost ?? null, note: row?.note ?? null }
}
