import type { CivilDate } from '../dates'
import { groupBy } from '../group-by'
import type { MilestoneRow } from '../links/link-units'

export const parentSteps = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'] as const
export const childSteps = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'] as const

/** Counts of households, caregivers or children, as the milestone's unit says. */
export type PipelineStep<Code extends string = string> = {
  code: Code
  done: number
  /** Those whose planned date has come, and those who did it before: `done` is among them. */
  due: number
}

/**
 * How many of those who are due at each milestone have reached it, each unit once. Withdrawn completions do not count;
 * completions and dates after the as-of day are not known yet.
 */
export function pipelineSteps<Code extends string>(
  codes: readonly Code[],
  milestones: readonly MilestoneRow[],
  asOf: CivilDate,
): PipelineStep<Code>[] {
  const byCode = groupBy(milestones, ({ milestone }) => milestone)
  return codes.map((code) => {
    const units = [...groupBy(byCode.get(code) ?? [], (row) => row.personId ?? row.householdId).values()]
    const isDone = (rows: readonly MilestoneRow[]) => rows.some((row) => isStanding(row, asOf))
    const done = units.filter(isDone).length
    const waiting = units.filter((rows) => !isDone(rows) && rows.some(({ dueOn }) => dueOn !== null && dueOn <= asOf))
    return { code, done, due: done + waiting.length }
  })
}

function isStanding({ completedOn, withdrawn }: MilestoneRow, asOf: CivilDate) {
  return completedOn !== null && completedOn <= asOf && !withdrawn
}
