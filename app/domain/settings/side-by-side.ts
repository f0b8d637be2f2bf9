import { addDays, type CivilDate } from '../dates'
import type { RiskLevel } from '../households/risk-levels'
import type { Link } from '../links/link'
import type { MilestoneTemplate } from '../plans/milestone-template'
import { milestoneUnits, type MilestoneCode } from '../plans/milestones'
import { plannedDates, type PlannedUnit } from '../plans/planned-dates'
import type { SchoolYears } from '../schooling/school-term'
import { linkKey } from './link-numbers'

/** A planned day by the version in force and by a draft; null where a version leaves the milestone out. */
export type TwoDates = { code: MilestoneCode; now: CivilDate | null; then: CivilDate | null }

/** One unit of a plan under two versions. */
export function datesSideBySide(
  unit: Omit<PlannedUnit, 'firstKitOn'>,
  firstKitOn: { now: CivilDate | undefined; then: CivilDate | undefined },
  inForce: MilestoneTemplate,
  draft: MilestoneTemplate,
): TwoDates[] {
  const under = (template: MilestoneTemplate, kitOn: CivilDate | undefined) =>
    plannedDates({ ...unit, ...(kitOn ? { firstKitOn: kitOn } : {}) }, template)
  const now = under(inForce, firstKitOn.now)
  const then = under(draft, firstKitOn.then)
  return draft.milestones
    .filter((row) => row.unit === unit.unit)
    .map(({ code }) => ({ code, now: now[code] ?? null, then: then[code] ?? null }))
    .filter((row) => row.now !== null || row.then !== null)
}

/** A household that nobody has met yet: one caregiver and one child, nothing done but the return. */
export function exampleSideBySide(
  example: { returnedOn: CivilDate; risk: RiskLevel; schoolYears: SchoolYears },
  inForce: MilestoneTemplate,
  draft: MilestoneTemplate,
): TwoDates[] {
  const kitOn = (template: MilestoneTemplate) =>
    plannedDates({ ...example, unit: 'caregiver', completedOn: {} }, template).M4
  const firstKitOn = { now: kitOn(inForce), then: kitOn(draft) }
  return milestoneUnits.flatMap((unit) =>
    datesSideBySide({ ...example, unit, completedOn: {} }, firstKitOn, inForce, draft),
  )
}

export type Window = { from: CivilDate; to: CivilDate }
export type TwoWindows = {
  key: string
  link: Link
  before: { now: Window; then: Window }
  after: { now: Window; then: Window }
}

/** The windows of each link around one day, by the version in force and by a draft. */
export function windowsSideBySide(t0: CivilDate, inForce: readonly Link[], draft: readonly Link[]): TwoWindows[] {
  return draft.flatMap((link) => {
    const standing = inForce.find((other) => linkKey(other) === linkKey(link))
    if (!standing) return []
    return [
      {
        key: linkKey(link),
        link,
        before: { now: around(t0, standing.before), then: around(t0, link.before) },
        after: { now: around(t0, standing.after), then: around(t0, link.after) },
      },
    ]
  })
}

function around(t0: CivilDate, [from, to]: readonly [number, number]): Window {
  return { from: addDays(t0, from), to: addDays(t0, to) }
}
