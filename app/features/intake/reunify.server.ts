import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { boundStore } from '#db/bound-store'
import { reunifications } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import { reunificationTypes } from '~/domain/intake/cpims-codes'
import { reunificationRefusal } from '~/domain/intake/intake-refusals'
import { formId, oneOf, text, yesNo } from '~/forms/fields'
import { returnDay } from '~/forms/return-day'
import type { Context } from '~/server/context.server'
import { recordOnIntake } from './record-on-intake.server'

export function reunificationFields(today: CivilDate) {
  return {
    id: formId(),
    familyId: formId(),
    type: oneOf(reunificationTypes),
    reunifiedOn: returnDay(today),
    handoverForm: text(60),
    followUpNeeded: yesNo(),
  }
}
export type ReunificationForm = z.output<z.ZodObject<ReturnType<typeof reunificationFields>>>

/** Puts the person into a household, within the transaction of the reunification; answers the household's id. */
export type GoHome = (context: Context, person: { id: string; returnedOn: CivilDate }) => Promise<string>

/**
 * The record of a reunification, M0 of the household that the person joins.
 *
 * @param goHome opens or joins a household; what it refuses undoes the reunification too
 * @throws {Refused} not this actor's (404), closed or already back (409), not verified, not decided (422)
 */
export async function reunify(context: Context, personId: string, form: ReunificationForm, goHome: GoHome) {
  const { actor, now } = context
  const { id, familyId, type, reunifiedOn, handoverForm, followUpNeeded } = form
  let home = ''
  await recordOnIntake(context, personId, {
    on: reunifiedOn,
    action: 'person.reunified',
    details: { type, followUpNeeded },
    refusal: (facts, today) => reunificationRefusal(facts, familyId, reunifiedOn, today),
    known: async (tx) => {
      const known = await tx
        .select({ householdId: reunifications.householdId })
        .from(reunifications)
        .where(and(eq(reunifications.id, id), eq(reunifications.recordedById, actor.id)))
      home = known[0]?.householdId ?? ''
      return known
    },
    write: async (tx, { intake }) => {
      home = await goHome({ ...context, store: boundStore(tx) }, { id: personId, returnedOn: reunifiedOn })
      const row = { id, intakeId: intake.id, familyId, householdId: home, type, reunifiedOn, handoverForm }
      return await tx
        .insert(reunifications)
        .values({ ...row, followUpNeeded, recordedById: actor.id, recordedAt: now })
        .onConflictDoNothing()
        .returning({ id: reunifications.id })
    },
    subjects: () => [{ kind: 'household', id: home }],
  })
  return home
}
