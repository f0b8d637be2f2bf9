import type { CivilDate } from '../dates'

export type Birth = { birthYear: number; birthDate?: CivilDate | null }

/**
 * Age in whole years. With the birth year alone it is the difference of the years: the age reached in the course of
 * that year, up to one year too high. A full date, where it may be read, is always preferred.
 */
export function ageOn({ birthYear, birthDate }: Birth, on: CivilDate): number {
  if (!birthDate) return yearOf(on) - birthYear
  const hadBirthday = on.slice(5) >= birthDate.slice(5)
  return yearOf(on) - yearOf(birthDate) - (hadBirthday ? 0 : 1)
}

/** A child is a person under 18. Source: Convention on the Rights of the Child, article 1. */
export function isUnder18(birth: Birth, on: CivilDate): boolean {
  return ageOn(birth, on) < 18
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}
