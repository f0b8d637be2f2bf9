import type { CivilDate } from '../dates'

/** Separate ticks as in CPIMS+ (primeroIMS/primero), with the uses of this programme added; none implies another. */
export const consentPurposes = [
  'caseManagement',
  'providers',
  'reporting',
  'tracing',
  'school',
  'authorities',
  'followUpContact',
  'research',
  'photo',
  'donorStory',
] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** Source: CPIMS+, `consent obtained_from`. */
export const consentGivers = ['individual', 'caregiver', 'other'] as const
export type ConsentGiver = (typeof consentGivers)[number]

export type ConsentRow = {
  purpose: ConsentPurpose
  /** False when the person was asked and said no. */
  given: boolean
  askedOn: CivilDate
  /** The last day it holds; null when it was given without an end. */
  until: CivilDate | null
  withdrawnOn: CivilDate | null
}

/**
 * Whether one person's consent to one purpose is in force on a day. The latest answer counts; of two on one day the
 * one recorded last. A withdrawal takes effect on its own day.
 *
 * @param rows in the order they were recorded
 */
export function consentInForce(rows: readonly ConsentRow[], purpose: ConsentPurpose, on: CivilDate): boolean {
  return consentInForceSince(rows, purpose, on) !== null
}

/** The day the consent in force was given; null when none is in force. */
export function consentInForceSince(
  rows: readonly ConsentRow[],
  purpose: ConsentPurpose,
  on: CivilDate,
): CivilDate | null {
  const answers = rows.filter((row) => row.purpose === purpose && row.askedOn <= on)
  let latest = answers[0]
  for (const answer of answers) {
    if (latest === undefined || answer.askedOn >= latest.askedOn) latest = answer
  }
  return latest && holds(latest, on) ? latest.askedOn : null
}

function holds({ given, until, withdrawnOn }: ConsentRow, on: CivilDate): boolean {
  return given && (until === null || on <= until) && (withdrawnOn === null || on < withdrawnOn)
}
