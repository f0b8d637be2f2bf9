import type { CivilDate } from '../dates'
import type { SurveyRound } from './rounds'

export const interviewStatuses = ['done', 'notFound', 'refused'] as const
export type InterviewStatus = (typeof interviewStatuses)[number]

export type InterviewRefusal = 'survey-in-the-future' | 'survey-before-the-return' | 'survey-round-done'

/** Why an interview may not be recorded, or null. A round of the plan is done once; a household may be sought again. */
export function interviewRefusal(
  interview: { round: SurveyRound; interviewedOn: CivilDate; status: InterviewStatus },
  household: { returnedOn: CivilDate | null; roundsDone: readonly SurveyRound[] },
  today: CivilDate,
): InterviewRefusal | null {
  if (interview.interviewedOn > today) return 'survey-in-the-future'
  if (household.returnedOn !== null && interview.interviewedOn < household.returnedOn) return 'survey-before-the-return'
  if (interview.round === 'other' || interview.status !== 'done') return null
  return household.roundsDone.includes(interview.round) ? 'survey-round-done' : null
}
