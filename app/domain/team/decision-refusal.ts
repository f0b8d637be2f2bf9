import type { CivilDate } from '../dates'
import type { DecisionOutcome } from './exceptions'

export type MeetingDecision = { outcome: DecisionOutcome; assigneeId: string | null; dueOn: CivilDate | null }

export type DecisionRefusal =
  'meeting-needs-somebody' | 'meeting-needs-day' | 'meeting-day-passed' | 'meeting-not-in-team'

/**
 * Why a decision of the meeting cannot be taken, or null. A task is for somebody of the team, until a day that is not
 * over. Source: docs/programme-rules.md §12.
 *
 * @param team the people who may be given a task, the lead among them
 */
export function decisionRefusal(
  { outcome, assigneeId, dueOn }: MeetingDecision,
  team: readonly string[],
  today: CivilDate,
): DecisionRefusal | null {
  if (outcome === 'keep') return null
  if (assigneeId === null) return 'meeting-needs-somebody'
  if (!team.includes(assigneeId)) return 'meeting-not-in-team'
  if (dueOn === null) return 'meeting-needs-day'
  return dueOn < today ? 'meeting-day-passed' : null
}
