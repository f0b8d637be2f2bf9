import type { CivilDate } from '../dates'
import type { RelationToHead, Sex } from '../households/relations'
import { birthRefusals, oldestAge } from '../roster/birth-refusal'
import type { CellReader } from './cell-reader'

/** A member as a row says it; the same words as the form of a member. */
export type PersonRow = {
  givenName: string
  familyName?: string
  sex: Sex
  relation: RelationToHead
  birthDate?: CivilDate
  age?: number
  caregiver: boolean
  returnee: boolean
  returnedOn?: CivilDate
}

const firstBirth = '1900-01-01'

/** No return is recorded before this day. Source: docs/programme-rules.md §7. */
export const firstReturn = '2015-01-01'

/** Birth date or age, judged as the form of a member judges them. */
export function readBirth(read: CellReader, today: CivilDate, returnedOn: CivilDate | undefined) {
  const before = read.findings.length
  const birthDate = read.date('birthDate', firstBirth)
  const age = read.number('age', oldestAge)
  if (read.findings.length > before) return null
  const refusals = birthRefusals({ birthDate, age, returnedOn }, today)
  for (const { field, reason } of refusals)
    read.say(
      field === 'returnedOn' ? 'returnedOn' : field === 'birthDate' ? 'birthDate' : 'age',
      reason === 'birth' ? 'birthMissing' : reason,
    )
  if (refusals.length > 0) return null
  return { ...(birthDate ? { birthDate } : {}), ...(age === undefined ? {} : { age }) }
}

/** Year of birth as it will be kept, to tell two people of one name apart. */
export function birthYearOfRow({ birthDate, age }: Pick<PersonRow, 'birthDate' | 'age'>, today: CivilDate): number {
  return birthDate ? Number(birthDate.slice(0, 4)) : Number(today.slice(0, 4)) - (age ?? 0)
}
