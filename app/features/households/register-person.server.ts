import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { people } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { CivilDate } from '~/domain/dates'
import { sexes } from '~/domain/households/relations'
import { Refused } from '~/domain/refused'
import { birthDate, formId, name, oneOf, optionalName, wholeNumber, yesNo } from '~/forms/fields'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { addPerson } from '~/server/add-person.server'
import { besideOtherErrors } from '~/forms/beside-other-errors'
import { checkBirth } from '~/forms/check-birth'

export function personForm(today: CivilDate) {
  return z
    .object({
      id: formId(),
      givenName: name(60),
      familyName: optionalName(60),
      sex: oneOf(sexes),
      birthDate: birthDate()
        .refine((date) => date <= today, 'households.error.future')
        .optional(),
      age: wholeNumber(0, 110).optional(),
      centreCohort: z.string({ error: 'households.error.cohort' }).regex(/^20\d\d$/, 'households.error.cohort'),
      reintegration: yesNo(),
    })
    .superRefine(checkBirth(today), besideOtherErrors)
}
export type PersonForm = z.output<ReturnType<typeof personForm>>

/** Somebody whom the centre assists and who has no household here. */
export async function registerPerson(
  { actor, store, now }: Context,
  { synthetic = false, ...form }: PersonForm & { synthetic?: boolean },
) {
  if (!mayEver(actor.role, 'household.register')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [known] = await tx.select({ id: people.id }).from(people).where(eq(people.id, form.id))
    if (known) return
    const code = await addPerson(tx, now, {
      ...form,
      householdId: null,
      relation: null,
      caregiver: false,
      returnee: true,
      synthetic,
    })
    await recordEvent(tx, {
      actor,
      now,
      action: 'person.registered',
      subjects: [{ kind: 'person', id: form.id }],
      details: { code, cohort: form.centreCohort, reintegration: form.reintegration },
    })
  })
}
