import { groupBy } from '../group-by'

/** What a commune's households can carry, in the order of the table. Source: docs/programme-rules.md §12. */
export const warningSigns = [
  'late',
  'childAway',
  'alert',
  'businessStopped',
  'absences',
  'unverified',
  'goodsMissing',
] as const
export type WarningSign = (typeof warningSigns)[number]

/** Absences shown here: from three sessions missed in a row, or a stretch of school nobody explained. A default. */
export const sessionsMissedThatWarn = 3

export type WarnedHousehold = { id: string; communePcode: string; signs: ReadonlySet<WarningSign> }

export type CommuneWarnings = {
  communePcode: string
  households: number
  /** Households with at least one sign. */
  warned: number
} & Record<WarningSign, number>

/** Households by commune and sign, each once in each column; the commune with most warned households first. */
export function warningsByCommune(households: readonly WarnedHousehold[]): CommuneWarnings[] {
  return [...groupBy(households, ({ communePcode }) => communePcode)]
    .map(([communePcode, own]) => {
      const withSign = (sign: WarningSign) => own.filter(({ signs }) => signs.has(sign)).length
      return {
        communePcode,
        households: own.length,
        warned: own.filter(({ signs }) => signs.size > 0).length,
        late: withSign('late'),
        childAway: withSign('childAway'),
        alert: withSign('alert'),
        businessStopped: withSign('businessStopped'),
        absences: withSign('absences'),
        unverified: withSign('unverified'),
        goodsMissing: withSign('goodsMissing'),
      }
    })
    .sort((a, b) => b.warned - a.warned || b.households - a.households || a.communePcode.localeCompare(b.communePcode))
}
