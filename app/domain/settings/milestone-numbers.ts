import type { CivilDate } from '../dates'
import type { Milestone, MilestoneTemplate, PlannedRule } from '../plans/milestone-template'
import { milestoneTemplate1 } from '../plans/milestone-template'
import type { MilestoneCode } from '../plans/milestones'

/** What an administrator may set of a milestone; the rest is what it is. */
export type MilestoneNumbers = {
  code: MilestoneCode
  /** Days or months after what it follows, as the rule counts; null where the rule has none. */
  offset: number | null
  /** Months after the return where the risk is high, for contacts; else null. */
  highRisk: number | null
  toleranceDays: number
  used: boolean
}

export const offsetUnits = ['days', 'months', 'none'] as const
export type OffsetUnit = (typeof offsetUnits)[number]

export function offsetUnit({ kind }: PlannedRule): OffsetUnit {
  if (kind === 'daysAfter' || kind === 'enrolment' || kind === 'baseline') return 'days'
  return kind === 'monthsAfter' || kind === 'contact' ? 'months' : 'none'
}

export function numbersOf({ milestones }: MilestoneTemplate): MilestoneNumbers[] {
  return milestones.map(({ code, planned, toleranceDays, unused }) => ({
    code,
    offset: offsetOf(planned),
    highRisk: planned.kind === 'contact' ? planned.monthsAtHighRisk : null,
    toleranceDays,
    used: !unused,
  }))
}

/** A template with these numbers; what is not named is as in version 1. */
export function templateWith(
  { version, validFrom }: { version: number; validFrom: CivilDate },
  numbers: readonly MilestoneNumbers[],
): MilestoneTemplate {
  const milestones = milestoneTemplate1.milestones.map((row): Milestone => {
    const own = numbers.find(({ code }) => code === row.code)
    if (!own) return row
    const planned = ruleWith(row.planned, own)
    return { ...row, planned, toleranceDays: own.toleranceDays, ...(own.used ? {} : { unused: true }) }
  })
  return { version, validFrom, milestones }
}

function offsetOf(rule: PlannedRule): number | null {
  switch (rule.kind) {
    case 'daysAfter':
      return rule.days
    case 'monthsAfter':
    case 'contact':
      return rule.months
    case 'enrolment':
    case 'baseline':
      return rule.daysAfterReturn
    case 'theReturn':
    case 'endOfSchoolYear':
      return null
  }
}

function ruleWith(rule: PlannedRule, { offset, highRisk }: MilestoneNumbers): PlannedRule {
  switch (rule.kind) {
    case 'daysAfter':
      return { ...rule, days: offset ?? rule.days }
    case 'monthsAfter':
      return { ...rule, months: offset ?? rule.months }
    case 'contact':
      return {
        ...rule,
        months: rule.months === null ? null : offset,
        monthsAtHighRisk: highRisk ?? rule.monthsAtHighRisk,
      }
    case 'enrolment':
    case 'baseline':
      return { ...rule, daysAfterReturn: offset ?? rule.daysAfterReturn }
    case 'theReturn':
    case 'endOfSchoolYear':
      return rule
  }
}
