import type { CivilDate } from '../dates'
import { addDays, addMonths } from '../dates'
import type { RiskLevel } from '../households/risk-levels'
import { endOfSchoolYear, isInTerm, nextSchoolStart, type SchoolYears } from '../schooling/school-term'
import type { MilestoneCode, MilestoneUnit } from './milestones'
import type { Milestone, MilestoneTemplate, PlannedRule } from './milestone-template'
import { milestone, milestoneTemplate1 } from './milestone-template'

export type DateByCode = Partial<Record<MilestoneCode, CivilDate>>

export type PlannedUnit = {
  unit: MilestoneUnit
  /** The day of the return, M0. */
  returnedOn: CivilDate
  risk: RiskLevel
  /** Completions that count (not withdrawn), of this unit and of its household. */
  completedOn: DateByCode
  /** Planned dates that somebody changed with a reason; they stand in place of the rule. */
  changedTo?: DateByCode
  /** Household only: the earliest kit, delivered or planned, of its caregivers. Without it the rule's own date. */
  firstKitOn?: CivilDate
  /** As they were entered; years that were not run from October. */
  schoolYears?: SchoolYears
}

/**
 * The planned date of every milestone of one unit. A milestone follows the day its predecessor was completed, or
 * its planned date where it is not completed. Source: docs/programme-rules.md §1.
 */
export function plannedDates(unit: PlannedUnit, template: MilestoneTemplate = milestoneTemplate1): DateByCode {
  const dates: DateByCode = {}
  for (const row of template.milestones) {
    if (row.unit !== unit.unit || row.unused) continue
    const on = plannedOn(row, unit, template)
    if (on !== null) dates[row.code] = on
  }
  return dates
}

function plannedOn(row: Milestone, unit: PlannedUnit, template: MilestoneTemplate): CivilDate | null {
  return unit.changedTo?.[row.code] ?? byRule(row.planned, unit, template)
}

function byRule(rule: PlannedRule, unit: PlannedUnit, template: MilestoneTemplate): CivilDate | null {
  switch (rule.kind) {
    case 'theReturn':
      return unit.returnedOn
    case 'daysAfter':
      return addDays(anchor(rule.from, unit, template), rule.days)
    case 'monthsAfter':
      return addMonths(anchor(rule.from, unit, template), rule.months)
    case 'enrolment':
      return enrolmentDate(unit, rule.daysAfterReturn)
    case 'endOfSchoolYear':
      return endOfSchoolYear(anchor('C1', unit, template), unit.schoolYears)
    case 'baseline':
      return earlier(
        addDays(unit.returnedOn, rule.daysAfterReturn),
        addDays(unit.firstKitOn ?? anchor('M4', unit, template), -1),
      )
    case 'contact': {
      const months = unit.risk === 'high' ? rule.monthsAtHighRisk : rule.months
      return months === null ? null : addMonths(unit.returnedOn, months)
    }
  }
}

function anchor(code: MilestoneCode, unit: PlannedUnit, template: MilestoneTemplate): CivilDate {
  if (code === 'M0') return unit.returnedOn
  return unit.completedOn[code] ?? plannedOn(milestone(code, template), unit, template) ?? unit.returnedOn
}

/** Both the return and the planned day must lie in term: nobody is planned into the long vacation. */
function enrolmentDate({ returnedOn, schoolYears }: PlannedUnit, days: number): CivilDate {
  const on = addDays(returnedOn, days)
  const inTerm = isInTerm(returnedOn, schoolYears) && isInTerm(on, schoolYears)
  return inTerm ? on : nextSchoolStart(returnedOn, schoolYears)
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one <= other ? one : other
}
