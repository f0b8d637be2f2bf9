import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import {
  attendanceRegisters,
  businesses,
  completionWithdrawals,
  kitDeliveries,
  kits,
  kitVerifications,
  milestoneCompletions,
  people,
  visits,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { isOperating } from '~/domain/mentoring/business-states'
import { milestonesShownByVisit, type VisitMilestone } from '~/domain/mentoring/milestones-shown-by-visit'
import { milestone } from '~/domain/plans/milestone-template'
import { c4FirstShown } from '~/domain/schooling/c4-completion'
import { completeMilestone } from './complete-milestone.server'
import { deedsOfHousehold, type StandingDeed } from './deeds-of-household.server'
import { milestonesInForce } from './plan-progress.server'
import { templateOfVersion } from './templates.server'

type By = { actor: { id: string }; now: Date }

/**
 * Deeds that were recorded before the plan had a milestone for them complete it now, each on its own day and never
 * before the return: a baseline before the first plan, an enrolment of a child whom a revision adds. What was complete
 * once is left alone, so that a withdrawal stays one.
 */
export async function completeFromDeeds(tx: Db, by: By, household: { id: string; reunifiedOn: CivilDate }) {
  const { id: householdId, reunifiedOn } = household
  const known = (await milestonesInForce(tx, householdId)).filter(({ lastRevision }) => lastRevision === 0)
  const open = (deed: { code: string; personId: string | null }) =>
    known.some(({ code, personId }) => code === deed.code && personId === deed.personId)
  const withdrawn = await withdrawnEvidence(tx, householdId)
  const complete = async ({ on, ...deed }: StandingDeed) => {
    if (!open(deed) || withdrawn.has(deed.evidenceId)) return
    if (deed.code === 'C6' && on < reunifiedOn) return
    await completeMilestone(tx, by, { householdId, ...deed, completedOn: on < reunifiedOn ? reunifiedOn : on })
  }

  for (const deed of await deedsOfHousehold(tx, householdId)) await complete(deed)
  for (const deed of await registerDeeds(tx, householdId, nigerDate(by.now))) await complete(deed)
  const visited = [...(await visitsOf(tx, householdId)), ...(await verificationsOf(tx, householdId))]
  for (const visit of visited.sort((one, other) => (one.visit.visitedOn < other.visit.visitedOn ? -1 : 1)))
    for (const deed of await shownBy(tx, householdId, visit)) await complete(deed)
}

async function withdrawnEvidence(tx: Db, householdId: string) {
  const rows = await tx
    .select({ evidenceId: milestoneCompletions.evidenceId })
    .from(milestoneCompletions)
    .innerJoin(completionWithdrawals, eq(completionWithdrawals.completionId, milestoneCompletions.id))
    .where(and(eq(milestoneCompletions.householdId, householdId), isNotNull(milestoneCompletions.evidenceId)))
  return new Set(rows.map(({ evidenceId }) => evidenceId))
}

/** C4 of each child, from the first month whose register showed it; it needs the enrolment C1. */
async function registerDeeds(tx: Db, householdId: string, today: CivilDate): Promise<StandingDeed[]> {
  const members = tx.select({ id: people.id }).from(people).where(eq(people.householdId, householdId))
  const registers = await tx
    .select()
    .from(attendanceRegisters)
    .where(inArray(attendanceRegisters.personId, members))
    .orderBy(attendanceRegisters.month)
  const steps = await milestonesInForce(tx, householdId)
  const enrolled = steps.filter(({ code }) => code === 'C1')
  const template = steps[0] && (await templateOfVersion(tx, steps[0].templateVersion))
  return [...groupBy(registers, ({ personId }) => personId)].flatMap(([personId, months]): StandingDeed[] => {
    const enrolledOn = enrolled.find((row) => row.personId === personId)?.completion?.completedOn ?? null
    const shown = c4FirstShown(months, enrolledOn, today, template)
    if (shown === null) return []
    return [{ code: 'C4', personId, on: shown.on, evidence: 'attendanceRegister', evidenceId: shown.by.id }]
  })
}

type Visited = {
  caregiverId: string
  visit: Pick<typeof visits.$inferSelect, 'id' | 'visitedOn' | 'visitedById' | 'state' | 'animalsAlive'>
}

async function visitsOf(tx: Db, householdId: string): Promise<Visited[]> {
  return await tx
    .select({ caregiverId: businesses.caregiverId, visit: visits })
    .from(visits)
    .innerJoin(businesses, eq(businesses.id, visits.businessId))
    .where(and(eq(visits.householdId, householdId), eq(visits.found, 'done')))
    .orderBy(visits.visitedOn, visits.id)
}

/** Counting a kit anew and finding all of it is a visit that says nothing of the business. */
async function verificationsOf(tx: Db, householdId: string): Promise<Visited[]> {
  const rows = await tx
    .select({ caregiverId: kits.caregiverId, verification: kitVerifications })
    .from(kitVerifications)
    .innerJoin(kits, eq(kits.id, kitVerifications.kitId))
    .where(and(eq(kits.householdId, householdId), eq(kits.purpose, 'business'), eq(kitVerifications.missing, 0)))
    .orderBy(kitVerifications.verifiedOn, kitVerifications.id)
  return rows.map(({ caregiverId, verification: { id, verifiedOn: visitedOn, verifiedById: visitedById } }) => ({
    caregiverId,
    visit: { id, visitedOn, visitedById, state: null, animalsAlive: null },
  }))
}

/** M5 to M8 as they stand at this visit: an earlier one moves what follows it. */
async function shownBy(tx: Db, householdId: string, { caregiverId, visit }: Visited): Promise<StandingDeed[]> {
  const own = (await milestonesInForce(tx, householdId)).filter(({ personId }) => personId === caregiverId)
  const handovers = await tx
    .select({ deliveredById: kitDeliveries.deliveredById })
    .from(kitDeliveries)
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .where(and(eq(kits.householdId, householdId), eq(kits.caregiverId, caregiverId), eq(kits.purpose, 'business')))
  const openOn: Partial<Record<VisitMilestone, CivilDate>> = {}
  for (const code of ['M5', 'M6', 'M7', 'M8'] as const) {
    const row = own.find((other) => other.code === code && other.completion === null)
    if (row) openOn[code] = row.plannedOn
  }
  const { id: evidenceId, visitedOn: on, visitedById: visitorId, state, animalsAlive } = visit
  const shown = milestonesShownByVisit(
    { visitedOn: on, visitorId, operating: state !== null && isOperating(state, animalsAlive) },
    {
      deliveredOn: own.find(({ code }) => code === 'M4')?.completion?.completedOn ?? null,
      deliveredByIds: handovers.map(({ deliveredById }) => deliveredById),
      openOn,
    },
    own[0] && (await templateOfVersion(tx, own[0].templateVersion)),
  )
  return shown.map((code) => ({ code, personId: caregiverId, on, evidence: milestone(code).evidence, evidenceId }))
}
