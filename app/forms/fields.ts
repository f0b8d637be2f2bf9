import { z } from 'zod'
import { isCivilDate, type CivilDate } from '~/domain/dates'
import { cleanText } from '~/domain/text/clean-text'

/** What forms accept. Each error is a key of `app/i18n`, shown at the field and in the summary. */

/** Words that must be there, up to a length, cleaned; refuses NUL, and signs alone, such as a full stop. */
export function text(max: number, required = 'form.required') {
  return cleanWords(max, required).refine(hasWord, 'form.withoutWord')
}

export function optionalText(max: number) {
  return z.string({ error: 'form.unreadable' }).max(max, 'form.tooLong').transform(clean).optional()
}

/** What is asked for only beside another answer: given, it has words. */
export function optionalWords(max: number) {
  return optionalText(max).refine((value) => value === undefined || hasWord(value), 'form.withoutWord')
}

/** A name has a letter of some script: a number there is an age or a date in the wrong field. */
export function name(max: number) {
  return cleanWords(max).refine(hasLetter, 'form.nameWithoutLetter')
}

export function optionalName(max: number) {
  return optionalText(max).refine((value) => value === undefined || hasLetter(value), 'form.nameWithoutLetter')
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: 'form.choose' })
}

/** A day that exists, YYYY-MM-DD, within the programme's time. Source of the bounds: docs/programme-rules.md §7. */
export function civilDate(required = 'form.dateRequired') {
  return dayWithin('2010-01-01', '2099-12-31', required)
}

export function birthDate() {
  return dayWithin('1900-01-01', '2099-12-31', 'form.dateRequired')
}

function dayWithin(first: CivilDate, last: CivilDate, required: string) {
  return z
    .string({ error: required })
    .refine(isCivilDate, 'form.dateUnreadable')
    .refine((day) => !isCivilDate(day) || (day >= first && day <= last), 'form.dateOutOfRange')
}

export function wholeNumber(min: number, max: number, required = 'form.numberRequired') {
  return z.number({ error: required }).int('form.wholeNumber').min(min, 'form.tooSmall').max(max, 'form.tooLarge')
}

/** Whole XOF. */
export function francs(max = 100_000_000) {
  return wholeNumber(0, max, 'form.francsRequired')
}

export function yesNo() {
  return z.boolean().default(false)
}

/** The UUIDv7 that makes two submissions of one form one deed; in small letters, as ids are kept. */
export function formId() {
  return z.uuid('form.reload').toLowerCase()
}

/** A fresh second factor beside a deed: a code, or a passkey's answer; asked for only when none was shown just now. */
export function secondFactorCode() {
  return z.string({ error: 'form.unreadable' }).max(10_000, 'form.tooLong').optional()
}

/** The version of the row that the person saw when they began to type. */
export function version() {
  return z.number({ error: 'form.reload' }).int('form.reload')
}

function cleanWords(max: number, required = 'form.required') {
  return z.string({ error: required }).max(max, 'form.tooLong').transform(clean)
}

/** Nothing at all was refused already. */
function hasWord(value: string) {
  return value === '' || /[\p{L}\p{N}]/u.test(value)
}

/** Nothing at all was refused already. */
function hasLetter(value: string) {
  return value === '' || /\p{L}/u.test(value)
}

function clean(value: string, context: z.RefinementCtx) {
  const cleaned = cleanText(value)
  if (cleaned === null || nobodySees(cleaned)) {
    context.addIssue({ code: 'custom', message: cleaned === null ? 'form.unreadable' : 'form.required' })
    // Words still, and not z.NEVER: rules over several fields are asked beside this error.
    return ''
  }
  return cleaned
}

/** Spaces, controls and signs without a shape, such as U+200B, count as nothing. */
function nobodySees(text: string) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').trim() === ''
}
