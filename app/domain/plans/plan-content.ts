import type { CivilDate } from '../dates'
import type { RiskLevel } from '../households/risk-levels'
import {
  defaultDependencies1,
  dependencyDeadline,
  feesDueOn,
  type DependencyEnd,
  type DependencyFlow,
} from './dependencies'
import type { MilestoneCode, MilestoneUnit, PlanTrack } from './milestones'
import type { SchoolYears } from '../schooling/school-term'
import { milestone, milestoneTemplate1, type MilestoneTemplate } from './milestone-template'
import { plannedDates, type DateByCode } from './planned-dates'

export type PlanPeople = {
  /** Caregivers who follow the parents' track; the first pays what nobody else does. */
  caregivers: readonly string[]
  /** Children who follow the children's track, with the mother where she is known. */
  children: readonly { id: string; motherId: string | null }[]
  /** Children who need a birth certificate to be enrolled. */
  birthCertificateFor: readonly string[]
}

/** The version of the template a plan is made by, and the school years as they were entered. */
export type PlanRules = { template: MilestoneTemplate; schoolYears: SchoolYears }

export type PlannedRow = { code: DependencyEnd; track: PlanTrack; personId: string | null; plannedOn: CivilDate }

/**
 * Every milestone of a new plan: the household's once, a set for each caregiver and each child, and for each child the
 * fees that the first kit is to pay. Source: docs/programme-rules.md §1.
 */
export function planContent(
  { returnedOn, risk, agreedOn }: { returnedOn: CivilDate; risk: RiskLevel; agreedOn: CivilDate | null },
  { caregivers, children, birthCertificateFor }: PlanPeople,
  { template, schoolYears }: PlanRules = { template: milestoneTemplate1, schoolYears: [] },
): PlannedRow[] {
  const completedOn: DateByCode = agreedOn === null ? {} : { M1: agreedOn }
  const set = (unit: MilestoneUnit, personId: string | null) =>
    Object.entries(plannedDates({ unit, returnedOn, risk, completedOn, schoolYears }, template)).map(
      ([code, plannedOn]) => ({
        code: code as MilestoneCode,
        track: milestone(code as MilestoneCode).track,
        personId,
        plannedOn,
      }),
    )

  const parents = caregivers.flatMap((id) => set('caregiver', id))
  const firstKitOn = parents.find(({ code }) => code === 'M4')?.plannedOn
  return [
    ...set('household', null),
    ...parents,
    ...children.flatMap(({ id }) => {
      const own = set('child', id)
      const enrolment = own.find(({ code }) => code === 'C1')
      const certificate =
        birthCertificateFor.includes(id) && enrolment ? [ownRow('birthCertificate', id, enrolment.plannedOn)] : []
      const fees = firstKitOn === undefined ? [] : [ownRow('feesDue', id, feesDueOn(firstKitOn, schoolYears))]
      return [...own, ...certificate, ...fees]
    }),
  ]
}

function ownRow(code: 'birthCertificate' | 'feesDue', personId: string, plannedOn: CivilDate): PlannedRow {
  return { code, track: 'children', personId, plannedOn }
}

export type Planned = { id: string; code: string; personId: string | null; plannedOn: CivilDate }

export type PlannedDependency = {
  code: DependencyCode
  fromId: string
  toId: string
  flows: DependencyFlow
  deadlineOn: CivilDate
}

export const dependencyCodes = ['M2-M4', 'M3-M4', 'H1-M4', 'birthCertificate-C1', 'M4-feesDue'] as const
export type DependencyCode = (typeof dependencyCodes)[number]

/**
 * What flows between the milestones of a plan. Within one person's set, or from the household to each person; a child's
 * fees wait for the mother's kit where she has one, else for the first caregiver's.
 */
export function planDependencies(
  rows: readonly Planned[],
  { caregivers, children }: Omit<PlanPeople, 'birthCertificateFor'>,
): PlannedDependency[] {
  const payerOf = (childId: string | null) => {
    const mother = children.find(({ id }) => id === childId)?.motherId
    return caregivers.find((id) => id === mother) ?? caregivers[0]
  }
  return defaultDependencies1.rows.flatMap((dependency) => {
    const code = dependencyCodes.find((known) => known === `${dependency.from}-${dependency.to}`)
    if (!code) return []
    return rows
      .filter((row) => row.code === dependency.to)
      .flatMap((to): PlannedDependency[] => {
        const giver = dependency.to === 'feesDue' ? payerOf(to.personId) : to.personId
        const from =
          rows.find((row) => row.code === dependency.from && row.personId === giver) ??
          rows.find((row) => row.code === dependency.from && row.personId === null)
        if (!from) return []
        const deadlineOn = dependencyDeadline(dependency, to.plannedOn)
        return [{ code, fromId: from.id, toId: to.id, flows: dependency.whatFlows, deadlineOn }]
      })
  })
}

/** The deadline of a dependency whose target stands on this day. */
export function deadlineOf(code: DependencyCode, targetOn: CivilDate): CivilDate {
  const dependency = defaultDependencies1.rows.find(({ from, to }) => `${from}-${to}` === code)
  return dependency ? dependencyDeadline(dependency, targetOn) : targetOn
}
