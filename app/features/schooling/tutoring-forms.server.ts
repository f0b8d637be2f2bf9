import { z } from 'zod'
import { absenceFindings } from '~/domain/schooling/absence-refusal'
import { absenceReasons } from '~/domain/schooling/attendance'
import { closureReasons } from '~/domain/schooling/closures'
import { childMoods, contactKinds, contactThemes } from '~/domain/schooling/contacts'
import { highestLevel } from '~/domain/schooling/level-check-refusal'
import { levelLadders, levelLanguages } from '~/domain/schooling/levels'
import { civilDate, formId, oneOf, optionalText, wholeNumber, yesNo } from '~/forms/fields'

const month = z.string('form.choose').regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'form.choose')

export const groupLevelForm = z.object({
  kind: oneOf(['byLevel', 'mixed']),
  ladder: oneOf(levelLadders).optional(),
  language: oneOf(levelLanguages).optional(),
  level: wholeNumber(0, highestLevel).optional(),
})

const moveForm = z.object({ childId: z.uuid('form.reload'), fromGroupId: z.uuid('form.reload') })

/** A ticked move as the form writes it: the child and the group it leaves. */
function fromWhere(value: string) {
  const [childId = '', fromGroupId = ''] = value.split('.')
  return { childId, fromGroupId }
}

export const regroupingForm = z.object({
  id: formId(),
  accepted: z.array(z.string().transform(fromWhere).pipe(moveForm)).default([]),
})

export const undoForm = z.object({ regroupingId: formId() })

export const contactForm = z.object({
  id: formId(),
  childId: z.uuid('form.reload'),
  contactedOn: civilDate(),
  kind: oneOf(contactKinds),
  place: optionalText(120),
  themes: z.array(oneOf(contactThemes)).default([]),
  mood: oneOf(childMoods).optional(),
  childsWord: optionalText(200),
  nextContactOn: civilDate().optional(),
})

export const absenceForm = z.object({
  id: formId(),
  childId: z.uuid('form.reload'),
  firstMissedOn: civilDate(),
  seenOn: civilDate(),
  finding: oneOf(absenceFindings),
  reason: oneOf(absenceReasons),
})

export const groupRegisterForm = z.object({
  month,
  daysOpen: wholeNumber(0, 31),
  moreThanCalendar: yesNo(),
  children: z
    .array(
      z.object({
        id: formId(),
        childId: z.uuid('form.reload'),
        daysPresent: wholeNumber(0, 31).optional(),
        daysUnknown: wholeNumber(0, 31).default(0),
        replaces: formId().optional(),
      }),
    )
    .default([]),
})

export const closureForm = z.object({
  id: formId(),
  schoolId: z.uuid('form.choose'),
  startsOn: civilDate(),
  endsOn: civilDate(),
  reason: oneOf(closureReasons),
})
