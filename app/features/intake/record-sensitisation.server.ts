import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { households, sensitisationHouseholds, sensitisations } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { leaderRoles, sensitisationTopics } from '~/domain/intake/own-codes'
import { Refused } from '~/domain/refused'
import { civilDate, formId, oneOf, optionalText, wholeNumber } from '~/forms/fields'
import { homePlace } from '~/forms/home-place'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'

export function sensitisationForm() {
  return z.object({
    id: formId(),
    heldOn: civilDate(),
    place: homePlace(),
    village: optionalText(80),
    leaders: z.array(oneOf(leaderRoles)).min(1, 'intake.error.leaders').max(leaderRoles.length),
    peopleMet: wholeNumber(1, 5000),
    topics: z.array(oneOf(sensitisationTopics)).min(1, 'intake.error.topics').max(sensitisationTopics.length),
    households: z.array(z.uuid('form.choose')).max(100, 'form.tooLarge'),
    note: optionalText(1000),
  })
}
export type SensitisationForm = z.output<ReturnType<typeof sensitisationForm>>

/**
 * A meeting with those whom a village listens to, and which of one's own households it was about.
 *
 * @throws {Refused} not an officer (403), a household of somebody else (404), a day in the future (422)
 */
export async function recordSensitisation({ actor, store, now }: Context, form: SensitisationForm) {
  if (!mayEver(actor.role, 'intake.record')) throw new Refused('not-your-role', 403)
  if (form.heldOn > nigerDate(now)) throw new Refused('intake-in-future', 422)
  const { place, households: about, village = null, note = null, ...rest } = form
  const asked = [...new Set(about)]
  await store.write(async (tx) => {
    const [known] = await tx
      .select({ id: sensitisations.id })
      .from(sensitisations)
      .where(and(eq(sensitisations.id, form.id), eq(sensitisations.heldById, actor.id)))
    if (known) return
    const own = await tx
      .select({ id: households.id })
      .from(households)
      .where(and(inArray(households.id, asked), visibleHouseholds(tx, actor, 'household.register')))
    if (own.length !== asked.length) throw new Refused('not-there', 404)

    const [written] = await tx
      .insert(sensitisations)
      .values({ ...rest, village, note, placePcode: place, heldById: actor.id, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: sensitisations.id })
    if (!written) throw new Refused('try-again', 409)
    if (asked.length > 0)
      await tx
        .insert(sensitisationHouseholds)
        .values(asked.map((householdId) => ({ sensitisationId: form.id, householdId })))
    await recordEvent(tx, {
      actor,
      now,
      action: 'village.sensitised',
      subjects: [{ kind: 'user', id: actor.id }, ...asked.map((id) => ({ kind: 'household' as const, id }))],
      details: { on: form.heldOn, place, peopleMet: form.peopleMet, leaders: form.leaders, topics: form.topics },
    })
  })
}
