import type { CivilDate } from '../dates'

/** ILO's GERME family (Trie, Crée, Germe), its version for people who do not read, and livestock keeping. */
export const trainingTopics = ['ideaTrie', 'startCree', 'improveGerme', 'literacyAgr', 'livestock', 'other'] as const
export type TrainingTopic = (typeof trainingTopics)[number]

/** A bound against slips: the longest of the GERME family lasts seven days. */
export const mostTrainingDays = 60

export type TrainingRefusal =
  'training-in-the-future' | 'training-before-the-return' | 'training-days-out-of-range' | 'training-more-than-held'

/** Why a training may not be recorded, or null. */
export function trainingRefusal(
  training: { daysHeld: number; daysAttended: number; endedOn: CivilDate },
  returnedOn: CivilDate | null,
  today: CivilDate,
): TrainingRefusal | null {
  const { daysHeld, daysAttended, endedOn } = training
  if (endedOn > today) return 'training-in-the-future'
  if (returnedOn !== null && endedOn < returnedOn) return 'training-before-the-return'
  if (!Number.isSafeInteger(daysHeld) || daysHeld < 1 || daysHeld > mostTrainingDays)
    return 'training-days-out-of-range'
  if (!Number.isSafeInteger(daysAttended) || daysAttended < 0) return 'training-days-out-of-range'
  return daysAttended > daysHeld ? 'training-more-than-held' : null
}

/** No share of the days is prescribed: the officer records who came, and somebody who never came was not trained. */
export function isTrained({ daysAttended }: { daysAttended: number }): boolean {
  return daysAttended > 0
}
