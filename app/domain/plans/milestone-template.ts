import type { CivilDate } from '../dates'
import { milestoneCodes, type MilestoneCode, type MilestoneUnit, type PlanTrack } from './milestones'

export type Evidence =
  | 'reunificationRecord'
  | 'signedPlan'
  | 'trainingRegister'
  | 'kitDecision'
  | 'kitDelivery'
  | 'independentVisit'
  | 'operatingVisit'
  | 'schoolRegister'
  | 'handOutRecord'
  | 'firstSession'
  | 'firstContact'
  | 'attendanceRegister'
  | 'levelChecks'
  | 'schoolReport'
  | 'followUpContact'
  | 'survey'
  | 'closureChecklist'

export type PlannedRule =
  | { kind: 'theReturn' }
  | { kind: 'daysAfter'; from: MilestoneCode; days: number }
  | { kind: 'monthsAfter'; from: MilestoneCode; months: number }
  /** Days after the return while school is in term, else the first day of the next school year. */
  | { kind: 'enrolment'; daysAfterReturn: number }
  /** 15 July that ends the school year of the enrolment. */
  | { kind: 'endOfSchoolYear' }
  /** At most so many days after the return, and the day before the kit where that is sooner. */
  | { kind: 'baseline'; daysAfterReturn: number }
  /** Months after the return; another month, or none, where the risk is high. */
  | { kind: 'contact'; months: number | null; monthsAtHighRisk: number }

export type Milestone = {
  code: MilestoneCode
  track: PlanTrack
  unit: MilestoneUnit
  planned: PlannedRule
  /** Days after the planned date within which the milestone is still in time. */
  toleranceDays: number
  evidence: Evidence
  /** A later version may leave a milestone out; what is counted from it takes the day it would have had. */
  unused?: boolean
  /** What stands before the milestone besides its date. */
  gate?: 'kitDelivery' | 'anotherPersonApproves'
}

export type MilestoneTemplate = { version: number; validFrom: CivilDate; milestones: readonly Milestone[] }

/**
 * Template 1: a recommended default, no norm of IOM. Source: docs/programme-rules.md §1 (planned dates and
 * tolerances), after "≤ 2 weeks, then 1, 3, 6, 9, 12 months; high risk monthly" for the contacts.
 * A milestone without a tolerance in that table is late on the day after its planned date.
 */
export const milestoneTemplate1: MilestoneTemplate = {
  version: 1,
  validFrom: '2022-01-01',
  milestones: [
    {
      code: 'M0',
      track: 'household',
      unit: 'household',
      planned: { kind: 'theReturn' },
      toleranceDays: 0,
      evidence: 'reunificationRecord',
    },
    parents('M1', 'household', { kind: 'daysAfter', from: 'M0', days: 30 }, 'signedPlan'),
    parents('M2', 'caregiver', { kind: 'daysAfter', from: 'M1', days: 60 }, 'trainingRegister'),
    parents('M3', 'caregiver', { kind: 'daysAfter', from: 'M2', days: 21 }, 'kitDecision'),
    {
      ...parents('M4', 'caregiver', { kind: 'daysAfter', from: 'M3', days: 30 }, 'kitDelivery'),
      gate: 'kitDelivery',
    },
    parents('M5', 'caregiver', { kind: 'daysAfter', from: 'M4', days: 30 }, 'independentVisit'),
    parents('M6', 'caregiver', { kind: 'monthsAfter', from: 'M4', months: 3 }, 'operatingVisit', 21),
    parents('M7', 'caregiver', { kind: 'monthsAfter', from: 'M4', months: 6 }, 'operatingVisit', 21),
    parents('M8', 'caregiver', { kind: 'monthsAfter', from: 'M4', months: 12 }, 'operatingVisit', 21),
    child('C1', { kind: 'enrolment', daysAfterReturn: 15 }, 'schoolRegister'),
    child('C2', { kind: 'daysAfter', from: 'C1', days: 15 }, 'handOutRecord'),
    child('C3', { kind: 'daysAfter', from: 'C1', days: 30 }, 'firstSession'),
    child('C4', { kind: 'daysAfter', from: 'C1', days: 90 }, 'attendanceRegister', 21),
    child('C5', { kind: 'daysAfter', from: 'C3', days: 120 }, 'levelChecks'),
    child('C6', { kind: 'endOfSchoolYear' }, 'schoolReport'),
    household('F1', { kind: 'daysAfter', from: 'M0', days: 14 }, 'followUpContact'),
    contact('F2', 1, 1),
    contact('F3', 3, 2),
    contact('F4', 6, 3),
    contact('F5', 9, 4),
    contact('F6', 12, 5),
    contact('F7', null, 6),
    contact('F8', null, 7),
    contact('F9', null, 8),
    contact('F10', null, 9),
    contact('F11', null, 10),
    contact('F12', null, 11),
    contact('F13', null, 12),
    household('H1', { kind: 'baseline', daysAfterReturn: 45 }, 'survey'),
    household('H2', { kind: 'monthsAfter', from: 'M0', months: 3 }, 'survey', 30),
    household('H3', { kind: 'monthsAfter', from: 'M0', months: 6 }, 'survey', 30),
    household('H4', { kind: 'monthsAfter', from: 'M0', months: 12 }, 'survey', 30),
    {
      ...household('X', { kind: 'monthsAfter', from: 'M0', months: 12 }, 'closureChecklist'),
      gate: 'anotherPersonApproves',
    },
  ],
}

/** @throws {RangeError} when the template has no milestone of that code */
export function milestone(code: MilestoneCode, template: MilestoneTemplate = milestoneTemplate1): Milestone {
  const found = template.milestones.find((candidate) => candidate.code === code)
  if (!found) throw new RangeError(`no milestone ${code} in template ${template.version}`)
  return found
}

/**
 * Days after the planned date within which a milestone is in time; 0 for an own one. Null for the closure: it can be
 * done from its day on and is never late, since another person approves it. Source: docs/programme-rules.md §1.
 */
export function toleranceOf(code: string, template: MilestoneTemplate = milestoneTemplate1): number | null {
  const known = milestoneCodes.find((candidate) => candidate === code)
  if (!known) return 0
  const { gate, toleranceDays } = milestone(known, template)
  return gate === 'anotherPersonApproves' ? null : toleranceDays
}

function parents(
  code: MilestoneCode,
  unit: MilestoneUnit,
  planned: PlannedRule,
  evidence: Evidence,
  toleranceDays = 0,
): Milestone {
  return { code, track: 'parents', unit, planned, toleranceDays, evidence }
}

function child(code: MilestoneCode, planned: PlannedRule, evidence: Evidence, toleranceDays = 0): Milestone {
  return { code, track: 'children', unit: 'child', planned, toleranceDays, evidence }
}

function household(code: MilestoneCode, planned: PlannedRule, evidence: Evidence, toleranceDays = 0): Milestone {
  return { code, track: 'household', unit: 'household', planned, toleranceDays, evidence }
}

function contact(code: MilestoneCode, months: number | null, monthsAtHighRisk: number): Milestone {
  return household(code, { kind: 'contact', months, monthsAtHighRisk }, 'followUpContact')
}
