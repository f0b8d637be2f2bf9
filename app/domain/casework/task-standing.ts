import { addDays, type CivilDate } from '../dates'
import type { TaskActKind } from './task'

export type TaskAct = {
  kind: TaskActKind
  /** The day in Niger on which it was done. */
  on: CivilDate
  until: CivilDate | null
  toUserId: string | null
}

export type TaskStanding = {
  /** Who has it now; null when it never changed hands. */
  holderId: string | null
  /** The last day of the snooze in force. */
  snoozedUntil: CivilDate | null
  done: boolean
}

/**
 * Days after which what a rule asks for stands on the list again although somebody said it was done, because its
 * cause goes on. A default of this programme. Source: docs/programme-rules.md §9.
 */
export const returnsAfterDays = 14

/**
 * How a task stands after what people did with it: the last handover says who has it and wakes it up from a snooze, a
 * snooze holds through its last day, and what is done stays done, whoever has it since, for a rule's task as long as
 * `returnsAfterDays`.
 *
 * @param acts oldest first
 */
export function taskStanding(acts: readonly TaskAct[], today: CivilDate, madeByRule: boolean): TaskStanding {
  const holderId = acts.filter(({ kind }) => kind === 'handedOver').at(-1)?.toUserId ?? null
  const last = acts.at(-1)
  const deed = acts.findLast(({ kind }) => kind !== 'handedOver')
  const until = last?.kind === 'snoozed' ? last.until : null
  return {
    holderId,
    snoozedUntil: until !== null && today <= until ? until : null,
    done: deed?.kind === 'done' && (!madeByRule || today < addDays(deed.on, returnsAfterDays)),
  }
}
