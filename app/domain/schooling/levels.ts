/**
 * Ladders of ASER and Teaching at the Right Level, level 0 first. One to one, the child is marked at the highest level
 * reached. Ordinal: counts and shifts may be reported, never an average level.
 */
export const readingLevels = ['beginner', 'letter', 'word', 'paragraph', 'story'] as const

/** Level 3 is a subtraction of two digits with borrowing, level 4 three digits divided by one. */
export const arithmeticLevels = ['beginner', 'numbersTo9', 'numbersTo99', 'subtraction', 'division'] as const

/** French, Hausa, Zarma, Arabic. Checks in two languages are never compared. */
export const levelLanguages = ['fr', 'ha', 'dje', 'ar'] as const

/** A level is looked at again 120 days on; an older check moves nobody. Source: docs/programme-rules.md §1, C5, and §10. */
export const levelCheckEveryDays = 120

/** What a group by level is grouped by. */
export const levelLadders = ['reading', 'arithmetic'] as const
export type LevelLadder = (typeof levelLadders)[number]

export type ReadingLevel = (typeof readingLevels)[number]
export type ArithmeticLevel = (typeof arithmeticLevels)[number]
export type LevelLanguage = (typeof levelLanguages)[number]

/** 0 to 4. */
export function readingRank(level: ReadingLevel): number {
  return readingLevels.indexOf(level)
}

/** 0 to 4. */
export function arithmeticRank(level: ArithmeticLevel): number {
  return arithmeticLevels.indexOf(level)
}
