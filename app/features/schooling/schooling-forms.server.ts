import { z } from 'zod'
import { isHomePlace } from '~/domain/households/places'
import { sexes } from '~/domain/households/relations'
import { absenceReasons } from '~/domain/schooling/attendance'
import { enrolmentEnds } from '~/domain/schooling/enrolment-ends'
import { highestLevel } from '~/domain/schooling/level-check-refusal'
import { levelLanguages } from '~/domain/schooling/levels'
import { rollChoices, rollMark } from '~/domain/schooling/roll-call'
import { enrolmentKinds, schoolClasses, supplyItems } from '~/domain/schooling/school-classes'
import { longestSessionMinutes, sessionSubjects, shortestSessionMinutes } from '~/domain/schooling/session-refusal'
import { civilDate, formId, francs, name, oneOf, optionalText, text, wholeNumber, yesNo } from '~/forms/fields'

const mostOfAnItem = 500

const schoolFields = {
  schoolId: z.uuid('form.choose').optional(),
  schoolName: optionalText(120),
  communePcode: z.string('form.choose').refine(isHomePlace, 'form.choose').optional(),
}

export const enrolmentForm = z.object({
  id: formId(),
  ...schoolFields,
  schoolYear: z.string('form.choose').regex(/^\d{4}-\d{4}$/, 'form.choose'),
  schoolClass: oneOf(schoolClasses),
  kind: oneOf(enrolmentKinds),
  enrolledOn: civilDate(),
  registerSeen: yesNo(),
})

export const registerSeenForm = z.object({ seenOn: civilDate() })

export const enrolmentEndForm = z.object({ endedOn: civilDate(), endedWhy: oneOf(enrolmentEnds) })

export const suppliesForm = z.object({
  id: formId(),
  handedOutOn: civilDate(),
  caregiverPresent: yesNo(),
  childPresent: yesNo(),
  lines: z.array(
    z.object({
      item: oneOf(supplyItems),
      quantity: wholeNumber(0, mostOfAnItem).default(0),
      value: francs().optional(),
    }),
  ),
})

export const registerForm = z.object({
  id: formId(),
  month: z.string('form.choose').regex(/^\d{4}-\d{2}$/, 'form.choose'),
  daysOpen: wholeNumber(0, 31),
  daysPresent: wholeNumber(0, 31),
  daysUnknown: wholeNumber(0, 31).default(0),
  replaces: formId().optional(),
  moreThanCalendar: yesNo(),
})

export const groupForm = z.object({
  id: formId(),
  name: text(60),
  tutorId: z.uuid('form.choose').optional(),
  ...schoolFields,
  childIds: z.array(z.uuid('form.choose')).default([]),
})

export const memberForm = z.object({ personId: z.uuid('form.choose') })

export const classmateForm = z.object({
  id: formId(),
  givenName: name(60),
  sex: oneOf(sexes),
  schoolClass: oneOf(schoolClasses),
})

export const sessionForm = z.object({
  id: formId(),
  groupId: z.uuid('form.reload'),
  heldOn: civilDate(),
  durationMinutes: wholeNumber(shortestSessionMinutes, longestSessionMinutes),
  subject: oneOf(sessionSubjects),
  note: optionalText(300),
  heldAnyway: yesNo(),
  secondSession: yesNo(),
  marks: z
    .array(
      z
        .object({
          childId: z.uuid('form.reload'),
          choice: oneOf(rollChoices),
          reason: oneOf(absenceReasons).optional(),
        })
        .transform(({ childId, choice, reason }) => ({ childId, ...rollMark(choice, reason) })),
    )
    .default([]),
})

export const levelForm = z.object({
  id: formId(),
  childId: z.uuid('form.reload'),
  groupId: z.uuid('form.reload').optional(),
  checkedOn: civilDate(),
  language: oneOf(levelLanguages),
  reading: wholeNumber(0, highestLevel).optional(),
  arithmetic: wholeNumber(0, highestLevel).optional(),
})
