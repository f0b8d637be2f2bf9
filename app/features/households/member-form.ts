import { z } from 'zod'
import type { CivilDate } from '~/domain/dates'
import { relationsToHead, sexes } from '~/domain/households/relations'
import { absenceReasons } from '~/domain/roster/absence'
import { rosterRefusal } from '~/domain/roster/roster-refusal'
import { birthDate, civilDate, formId, name, oneOf, optionalName, wholeNumber, yesNo } from '~/forms/fields'
import { besideOtherErrors } from '~/forms/beside-other-errors'
import { birthYearOf } from '~/domain/roster/birth-year'
import { checkBirth } from '~/forms/check-birth'
import { returnDay } from '~/forms/return-day'

/** One member; a birth date, or an age in years that is kept as an estimate. */
export function memberForm(today: CivilDate) {
  const past = (day = civilDate()) => day.refine((date) => date <= today, 'households.error.future')
  return z
    .object({
      id: formId(),
      givenName: name(60),
      familyName: optionalName(60),
      sex: oneOf(sexes),
      relation: oneOf(relationsToHead),
      birthDate: past(birthDate()).optional(),
      age: wholeNumber(0, 110).optional(),
      motherId: z.uuid('form.choose').optional(),
      caregiver: yesNo(),
      returnee: yesNo(),
      returnedOn: returnDay(today).optional(),
      absentWhy: oneOf(absenceReasons).optional(),
      absentSince: past().optional(),
    })
    .superRefine(checkBirth(today), besideOtherErrors)
}
export type MemberForm = z.output<ReturnType<typeof memberForm>>

/** `seen` is what stood on the page when the person began to type. */
export function editMemberForm(today: CivilDate) {
  return memberForm(today).safeExtend({ seen: z.string({ error: 'form.reload' }).max(2000, 'form.reload') })
}
export type EditMemberForm = z.output<ReturnType<typeof editMemberForm>>

/** The rows of the first roster. */
export function members(today: CivilDate) {
  return memberRows(today)
    .superRefine((rows, context) => {
      const roster = rows.filter((row) => row !== undefined)
      if (roster.length === 0) {
        context.addIssue({ code: 'custom', path: [0, 'givenName'], message: 'households.error.roster' })
        return
      }
      const refusal = rosterRefusal(roster.map((row) => rosterEntry(row, today)))
      const at = rows.findIndex((row) => row !== undefined && row.id === refusal?.memberId)
      if (refusal)
        context.addIssue({
          code: 'custom',
          path: [at, fieldOf[refusal.reason]],
          message: `refused.${refusal.reason}`,
        })
    })
    .transform((rows) => rows.filter((row) => row !== undefined))
}

/** Rows of members; a row in which nothing was written is no member. */
export function memberRows(today: CivilDate) {
  return z.array(z.preprocess(emptyAsNone, memberForm(today).optional())).max(20, 'households.error.tooMany')
}

export function rosterEntry(form: MemberForm, today: CivilDate) {
  const { id, sex, relation, caregiver } = form
  return { id, sex, relation, caregiver, motherId: form.motherId ?? null, birthYear: birthYearOf(form, today) }
}

const fieldOf = {
  'no-head': 'relation',
  'two-heads': 'relation',
  'no-caregiver': 'caregiver',
  'mother-not-there': 'motherId',
  'mother-not-a-woman': 'motherId',
  'mother-not-older': 'motherId',
} as const

function emptyAsNone(row: unknown) {
  if (typeof row !== 'object' || row === null) return row
  const written = Object.entries(row).some(([name, value]) => name !== 'id' && value !== '' && value !== undefined)
  return written ? row : undefined
}
