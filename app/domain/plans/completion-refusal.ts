import type { CivilDate } from '../dates'
import { isCivilDate } from '../dates'

export type CompletionRefusal =
  | 'plan-withdrawn'
  | 'already-completed'
  | 'date-unreadable'
  | 'in-the-future'
  | 'before-the-return'
  | 'too-early'
  | 'evidence-missing'

export type MilestoneToComplete = {
  returnedOn: CivilDate
  /** The plan, or this milestone of it, was withdrawn. */
  withdrawn: boolean
  /** This revision of the milestone has its completion; a mistake is withdrawn first and opens a new revision. */
  completedInThisRevision: boolean
  /** The first day allowed, where there is one: the closure X waits for its planned date. */
  notBefore: CivilDate | null
}

/** Why a completion may not be recorded, or null when it may. */
export function completionRefusal(
  milestone: MilestoneToComplete,
  completion: { on: CivilDate; hasEvidence: boolean },
  today: CivilDate,
): CompletionRefusal | null {
  if (milestone.withdrawn) return 'plan-withdrawn'
  if (milestone.completedInThisRevision) return 'already-completed'
  if (!isCivilDate(completion.on)) return 'date-unreadable'
  if (completion.on > today) return 'in-the-future'
  if (completion.on < milestone.returnedOn) return 'before-the-return'
  if (milestone.notBefore !== null && completion.on < milestone.notBefore) return 'too-early'
  return completion.hasEvidence ? null : 'evidence-missing'
}
