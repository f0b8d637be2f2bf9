/**
 * What businesses are judged by. Defaults of this programme, not a norm of anybody; docs/programme-rules.md §11.
 */
export const standingThresholds = {
  /** A last visit that is older says nothing any more, days: two usual monthly visits. The setting takes its place. */
  visitTooOldDays: 60,
  /** Better than before: at least so many percent of what is compared with. */
  betterPercent: 110,
  /** A trade is at risk below so many percent of its own usual week. */
  tradeRiskPercent: 50,
  /** Livestock is at risk below so many percent of what was handed over. */
  livestockRiskPercent: 75,
  /** So many earlier weeks make a usual one, and at most so many count, the latest first. */
  earlierWeeks: { least: 2, most: 6 },
} as const

export const visitTooOldSetting = 'business.visitTooOldDays'
