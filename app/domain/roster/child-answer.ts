import type { CivilDate } from '../dates'
import type { AbsenceReason } from './absence'

export const childAnswers = ['here', 'away', 'notAsked'] as const

/** What was answered for one child of the roster; reason, date and place only for a child who is away. */
export type ChildAnswer = {
  personId: string
  where: (typeof childAnswers)[number]
  why?: AbsenceReason | undefined
  since?: CivilDate | undefined
  place?: string | undefined
}
