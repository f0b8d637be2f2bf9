import { and, eq } from 'drizzle-orm'
import { households, templateVersions } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { milestone } from '~/domain/plans/milestone-template'
import { plannedDates, type PlannedUnit } from '~/domain/plans/planned-dates'
import { templateWith } from '~/domain/settings/milestone-numbers'
import { datesSideBySide } from '~/domain/settings/side-by-side'
import type { Context } from '~/server/context.server'
import { isTemplateCode, milestonesInForce, type PlanMilestone } from '~/server/plan-progress.server'
import { schoolYears } from '~/server/school-calendar.server'
import { templateOfVersion } from '~/server/templates.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { milestoneRows } from './template-content.server'
import { waitingDraft } from './waiting-draft.server'

/** The draft of the milestones that waits for its trial; null when there is none or it is not for this actor. */
export async function draftToTry({ actor, store }: Context) {
  if (!mayEver(actor.role, 'template.try')) return null
  return waitingDraft(store.query, 'milestones')
}

/**
 * What the plan of a household would say under the draft, beside the version it has; nothing is changed. Null when the
 * household is not this actor's to try, has no plan, or there is no draft.
 */
export async function householdTrial(context: Context, householdId: string) {
  const { actor, store, now } = context
  const db = store.query
  const waiting = await draftToTry(context)
  if (!waiting) return null
  const [[household], [row], rows, years] = await Promise.all([
    db
      .select()
      .from(households)
      .where(and(eq(households.id, householdId), visibleHouseholds(db, actor, 'template.try'))),
    db.select().from(templateVersions).where(eq(templateVersions.id, waiting.id)),
    milestonesInForce(db, householdId),
    schoolYears(db),
  ])
  const first = rows[0]
  if (!household?.reunifiedOn || !row || !first) return null

  const inForce = await templateOfVersion(db, first.templateVersion)
  const draft = templateWith({ version: row.version, validFrom: nigerDate(now) }, milestoneRows(row.content))
  const { reunifiedOn: returnedOn, riskLevel: risk } = household
  const units = unitsOf(rows).map(({ personId, ...unit }) => ({
    personId,
    unit: { ...unit, returnedOn, risk, schoolYears: years } satisfies PlannedUnit,
  }))
  const kits = (template: typeof draft) =>
    units
      .filter(({ unit }) => unit.unit === 'caregiver')
      .flatMap(({ unit }) => unit.completedOn.M4 ?? plannedDates(unit, template).M4 ?? [])
      .sort()[0]
  const firstKitOn = { now: kits(inForce), then: kits(draft) }
  const open = units.flatMap(({ personId, unit }) =>
    datesSideBySide(unit, firstKitOn, inForce, draft)
      .filter(({ code }) => unit.completedOn[code] === undefined)
      .map((dates) => ({ ...dates, key: `${dates.code}-${personId ?? ''}`, personId })),
  )
  const { id, version, contentHash: seen } = row
  return { templateId: id, version, seen, inForceVersion: inForce.version, rows: open }
}

function unitsOf(rows: readonly PlanMilestone[]) {
  const ofHousehold = daysOf(rows.filter(({ personId }) => personId === null))
  return [...new Set(rows.map(({ personId }) => personId))].flatMap((personId) => {
    const own = rows.filter((row) => row.personId === personId)
    const code = own.map((row) => row.code).find(isTemplateCode)
    if (!code) return []
    const days = daysOf(own)
    const completedOn = { ...ofHousehold.completedOn, ...days.completedOn }
    const changedTo = { ...ofHousehold.changedTo, ...days.changedTo }
    return [{ personId, unit: milestone(code).unit, completedOn, changedTo }]
  })
}

function daysOf(rows: readonly PlanMilestone[]) {
  const known = rows.filter(({ code }) => isTemplateCode(code))
  return {
    completedOn: Object.fromEntries(
      known.flatMap(({ code, completion }) => (completion ? [[code, completion.completedOn]] : [])),
    ) as PlannedUnit['completedOn'],
    changedTo: Object.fromEntries(
      known.flatMap(({ code, plannedBy, plannedOn }) => (plannedBy === 'person' ? [[code, plannedOn]] : [])),
    ) as PlannedUnit['completedOn'],
  }
}
