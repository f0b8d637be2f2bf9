import type { CivilDate } from '../dates'

export type BirthAnswer = { birthDate?: CivilDate | undefined; age?: number | undefined }

/** The year of birth that work needs: from the date, else from an age in whole years on this day. */
export function birthYearOf({ birthDate, age }: BirthAnswer, today: CivilDate): number {
  return birthDate ? Number(birthDate.slice(0, 4)) : Number(today.slice(0, 4)) - (age ?? 0)
}
