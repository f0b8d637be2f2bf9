import { and, eq, isNull } from 'drizzle-orm'
import { calendarPeriods } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { periodRefusal, type Period } from '~/domain/settings/calendar-periods'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

/** @throws {Refused} 403 not an administrator, 409 it meets another of its kind, 422 days that cannot be */
export async function enterPeriod({ actor, store, now }: Context, form: Period & { id: string }) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  const { id, kind, startsOn, endsOn } = form
  await store.write(async (tx) => {
    const standing = await tx
      .select()
      .from(calendarPeriods)
      .where(and(eq(calendarPeriods.kind, kind), isNull(calendarPeriods.withdrawnAt)))
    if (standing.some((period) => period.id === id)) return
    const refusal = periodRefusal(form, standing, nigerDate(now))
    if (refusal) throw new Refused(refusal, refusal === 'period-overlaps' ? 409 : 422)
    const row = { id, kind, startsOn, endsOn, recordedById: actor.id, recordedAt: now }
    const [entered] = await tx.insert(calendarPeriods).values(row).onConflictDoNothing().returning()
    if (!entered) return
    const details = { kind, from: startsOn, to: endsOn }
    await recordEvent(tx, { actor, now, action: 'calendar.entered', subjects: [{ kind: 'setting', id }], details })
  })
}

/**
 * The period was a mistake: the default counts again, and other days can be entered; the row stays.
 *
 * @throws {Refused} 403 not an administrator, 404 no such period
 */
export async function withdrawPeriod({ actor, store, now }: Context, id: string) {
  if (!mayEver(actor.role, 'settings.edit')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [period] = await tx.select().from(calendarPeriods).where(eq(calendarPeriods.id, id))
    if (!period) throw new Refused('not-there', 404)
    if (period.withdrawnAt) return
    await tx
      .update(calendarPeriods)
      .set({ withdrawnById: actor.id, withdrawnAt: now })
      .where(eq(calendarPeriods.id, id))
    const details = { kind: period.kind, from: period.startsOn, to: period.endsOn }
    await recordEvent(tx, { actor, now, action: 'calendar.withdrawn', subjects: [{ kind: 'setting', id }], details })
  })
}
