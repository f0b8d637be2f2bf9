import { isCivilDate, type CivilDate } from '../dates'
import { ageOn } from './age'

/** What was answered about a birth, and the days of a life that were typed beside it. */
export type BirthAnswers = {
  birthDate?: CivilDate | undefined
  /** Whole years, an estimate. */
  age?: number | undefined
  returnedOn?: CivilDate | undefined
  absentSince?: CivilDate | undefined
}

export type BirthRefusal = { field: keyof BirthAnswers; reason: 'birth' | 'tooOld' | 'agesDiffer' | 'beforeBirth' }

/** Whole years. A default against a mistyped year, not a statement about people. */
export const oldestAge = 110

/**
 * What cannot be about a birth, at which field. A date and an estimated age may differ by a year, since nobody counts
 * birthdays alike; so may a day of a life be a year before an estimated birth.
 */
export function birthRefusals(answers: BirthAnswers, today: CivilDate): BirthRefusal[] {
  const { age } = answers
  const bornOn = readable(answers.birthDate)
  if (!answers.birthDate && age === undefined) return [{ field: 'age', reason: 'birth' }]
  const refusals: BirthRefusal[] = []
  if (bornOn !== null) {
    const years = ageOn({ birthYear: 0, birthDate: bornOn }, today)
    if (years > oldestAge) refusals.push({ field: 'birthDate', reason: 'tooOld' })
    else if (typeof age === 'number' && Math.abs(age - years) > 1) refusals.push({ field: 'age', reason: 'agesDiffer' })
  }
  const earliest = bornOn ?? earliestBirth(age, today)
  if (earliest === null) return refusals
  for (const field of ['returnedOn', 'absentSince'] as const) {
    const day = readable(answers[field])
    if (day !== null && day < earliest) refusals.push({ field, reason: 'beforeBirth' })
  }
  return refusals
}

function earliestBirth(age: number | undefined, today: CivilDate): CivilDate | null {
  if (typeof age !== 'number' || !(age >= 0 && age <= oldestAge)) return null
  return `${Number(today.slice(0, 4)) - Math.floor(age) - 1}-01-01`
}

/** A field that was refused already may hold anything. */
function readable(day: unknown): CivilDate | null {
  return typeof day === 'string' && isCivilDate(day) ? day : null
}
