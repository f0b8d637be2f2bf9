import type { CivilDate } from '../dates'
import type { MilestoneCode } from './milestones'
import { milestoneState } from './milestone-state'
import { toleranceOf } from './milestone-template'

export type LaneStep = 'done' | 'current' | 'next' | 'late'
export type LanePosition = {
  steps: LaneStep[]
  /** The furthest milestone done in the order of the lane; null before the first. */
  lastDone: MilestoneCode | null
  /** The first late one; null when nothing is. */
  firstLate: MilestoneCode | null
}

/** The two lanes of the strip by which a household stands in a list: eight steps of the parents, six of the children. */
export const stripLanes = {
  parents: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'],
  children: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
} as const satisfies Record<string, readonly MilestoneCode[]>

type Planned = {
  code: string
  plannedOn: CivilDate
  completedOn: CivilDate | null
  /** By the plan's own version of the template; that of version 1 where it is not given. */
  toleranceDays?: number | null
  closed?: boolean
}

/**
 * Where a household stands on one lane. With several caregivers or children a step is done when all have done it and
 * late as soon as one is late; the first step that is neither is the current one.
 */
export function laneSteps(
  codes: readonly MilestoneCode[],
  planned: readonly Planned[],
  today: CivilDate,
): LanePosition {
  const position: LanePosition = { steps: [], lastDone: null, firstLate: null }
  for (const code of codes) {
    const step = stepOf(code, planned, today)
    const isCurrent = step === 'next' && !position.steps.includes('current') && position.firstLate === null
    position.steps.push(isCurrent ? 'current' : step)
    if (step === 'done') position.lastDone = code
    if (step === 'late') position.firstLate ??= code
  }
  return position
}

function stepOf(code: MilestoneCode, planned: readonly Planned[], today: CivilDate): 'done' | 'late' | 'next' {
  const own = planned.filter((row) => row.code === code)
  const states = own.map((row) =>
    milestoneState({ ...row, toleranceDays: row.toleranceDays ?? toleranceOf(code), withdrawn: false }, today),
  )
  if (states.includes('late')) return 'late'
  return states.length > 0 && states.every((state) => state === 'done') ? 'done' : 'next'
}
