import type { CivilDate } from '../dates'
import { addDays } from '../dates'
import { nextSchoolStart, type SchoolYears } from '../schooling/school-term'
import type { MilestoneCode, OwnMilestoneKind } from './milestones'

export const dependencyFlows = ['francs', 'document', 'time'] as const
export type DependencyFlow = (typeof dependencyFlows)[number]

/** A milestone of the template or an own milestone of the plan. */
export type DependencyEnd = MilestoneCode | OwnMilestoneKind

export type Dependency = {
  from: DependencyEnd
  to: DependencyEnd
  whatFlows: DependencyFlow
  /** The source must be done so many days before the target falls. */
  deadlineDaysBefore: number
}

/**
 * Defaults, version 1. Source: docs/programme-rules.md §1; the kit must earn 16 days before the fees
 * ("fees fall due 1 October, the kit must earn by 15 September").
 */
export const defaultDependencies1: { version: number; validFrom: CivilDate; rows: readonly Dependency[] } = {
  version: 1,
  validFrom: '2022-01-01',
  rows: [
    { from: 'M2', to: 'M4', whatFlows: 'time', deadlineDaysBefore: 0 },
    { from: 'M3', to: 'M4', whatFlows: 'document', deadlineDaysBefore: 0 },
    { from: 'H1', to: 'M4', whatFlows: 'document', deadlineDaysBefore: 1 },
    { from: 'birthCertificate', to: 'C1', whatFlows: 'document', deadlineDaysBefore: 0 },
    { from: 'M4', to: 'feesDue', whatFlows: 'francs', deadlineDaysBefore: 16 },
  ],
}

/** The last day on which the source is in time, given the planned or actual date of the target. */
export function dependencyDeadline(dependency: Pick<Dependency, 'deadlineDaysBefore'>, targetOn: CivilDate): CivilDate {
  return addDays(targetOn, -dependency.deadlineDaysBefore)
}

export type DependencySource = { plannedOn: CivilDate; toleranceDays: number; completedOn: CivilDate | null }

export type DependencyState =
  | { state: 'kept'; completedOn: CivilDate; afterDeadline: boolean }
  | { state: 'open' }
  | { state: 'threatened'; reason: 'sourceLate' | 'sourcePlannedAfterDeadline' }

/**
 * Kept once the source is done (and whether that was after the deadline); threatened while the source is late or
 * planned after the deadline; else open. When both threaten, late is the one that is named.
 */
export function dependencyState(source: DependencySource, deadline: CivilDate, today: CivilDate): DependencyState {
  const { completedOn, plannedOn, toleranceDays } = source
  if (completedOn !== null) return { state: 'kept', completedOn, afterDeadline: completedOn > deadline }
  if (addDays(plannedOn, toleranceDays) < today) return { state: 'threatened', reason: 'sourceLate' }
  if (plannedOn > deadline) return { state: 'threatened', reason: 'sourcePlannedAfterDeadline' }
  return { state: 'open' }
}

/**
 * The fees a kit is meant to pay: those of the first school year that starts at least 16 days after the kit's date
 * by rule. Give the date the plan began with, so that a kit that slips threatens the fees and does not move them.
 */
export function feesDueOn(kitFirstPlannedOn: CivilDate, years: SchoolYears = []): CivilDate {
  return nextSchoolStart(addDays(kitFirstPlannedOn, 16), years)
}
