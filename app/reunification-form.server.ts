import { z } from 'zod'
import type { CivilDate } from './domain/dates'
import { languages } from './domain/households/languages'
import { relationsToHead } from './domain/households/relations'
import { riskLevels } from './domain/households/risk-levels'
import { memberRows } from './features/households/member-form'
import { reunificationFields } from './features/intake/reunify.server'
import { formId, oneOf, optionalText, yesNo } from './forms/fields'
import { homePlace } from './forms/home-place'

/** The return into a household that is a case already. */
export function joiningForm(today: CivilDate) {
  return z.object({
    ...reunificationFields(today),
    householdId: formId(),
    relation: oneOf(relationsToHead),
    caregiver: yesNo(),
    motherId: z.uuid('form.choose').optional(),
  })
}
export type JoiningForm = z.output<ReturnType<typeof joiningForm>>

/** The return to a family that becomes a case by it; who else lives there can be added afterwards. */
export function newHomeForm(today: CivilDate) {
  return z.object({
    ...reunificationFields(today),
    householdId: formId(),
    relation: oneOf(relationsToHead),
    caregiver: yesNo(),
    motherId: z.uuid('form.choose').optional(),
    place: homePlace(),
    village: optionalText(80),
    languages: z.array(oneOf(languages)).min(1, 'households.error.language'),
    riskLevel: oneOf(riskLevels),
    members: memberRows(today).transform((rows) => rows.filter((row) => row !== undefined)),
  })
}
export type NewHomeForm = z.output<ReturnType<typeof newHomeForm>>
