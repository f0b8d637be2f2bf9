import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { intakes, people } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { sexes } from '~/domain/households/relations'
import { registrationRefusal } from '~/domain/intake/intake-refusals'
import { Refused } from '~/domain/refused'
import { besideOtherErrors } from '~/forms/beside-other-errors'
import { checkBirth } from '~/forms/check-birth'
import { birthDate, formId, name, oneOf, optionalName, wholeNumber } from '~/forms/fields'
import { addPerson } from '~/server/add-person.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { intakeColumns, intakeFields } from './intake-form'

export function registrationForm(today: CivilDate) {
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
      ...intakeFields(),
    })
    .superRefine(checkBirth(today), besideOtherErrors)
}
export type RegistrationForm = z.output<ReturnType<typeof registrationForm>>

/**
 * Somebody whom the centre takes in: the person, and the case in the charge of the officer who registers. The cohort is
 * the year of the registration.
 *
 * @param form.synthetic only the demonstration says so; no form carries it
 * @throws {Refused} not an officer (403), impossible days (422)
 */
export async function registerAtCentre(
  { actor, store, now }: Context,
  { synthetic = false, ...form }: RegistrationForm & { synthetic?: boolean },
) {
  if (!mayEver(actor.role, 'intake.record')) throw new Refused('not-your-role', 403)
  const refusal = registrationRefusal(form, nigerDate(now))
  if (refusal) throw new Refused(refusal, 422)
  await store.write(async (tx) => {
    const [known] = await tx.select({ id: people.id }).from(people).where(eq(people.id, form.id))
    if (known) return
    const cohort = form.registeredOn.slice(0, 4)
    const code = await addPerson(tx, now, {
      ...form,
      householdId: null,
      relation: null,
      caregiver: false,
      returnee: true,
      centreCohort: cohort,
      reintegration: false,
      synthetic,
    })
    await tx.insert(intakes).values({
      ...intakeColumns(form),
      id: uuidv7(),
      personId: form.id,
      officerId: actor.id,
      stage: 'atCentre',
      version: 1,
      recordedById: actor.id,
      recordedAt: now,
    })
    await recordEvent(tx, {
      actor,
      now,
      action: 'person.registered',
      subjects: [{ kind: 'person', id: form.id }],
      details: { code, cohort, referredBy: form.referredBy, registeredOn: form.registeredOn },
    })
  })
}
