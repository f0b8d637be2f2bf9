import { and, eq, inArray, notInArray } from 'drizzle-orm'
import {
  businesses,
  businessPlanDecisions,
  businessPlans,
  enrolments,
  gateWaivers,
  interviews,
  kitDeliveries,
  kitDeliveryLines,
  kitLines,
  kits,
  kitVersions,
  levelChecks,
  people,
  supplyHandouts,
  trainings,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { firstPartOf, partDoneOn } from '~/domain/kits/tranche-two'
import { isTrained } from '~/domain/mentoring/training-refusal'
import type { MilestoneCode } from '~/domain/plans/milestones'
import { enrolmentEnds, isYearFinished } from '~/domain/schooling/enrolment-ends'
import { oneLevelUpOn } from '~/domain/schooling/one-level-up'
import { presencesOf } from './presences-of.server'
import { returnedRows } from './returned-rows.server'

/** A deed that stands in this database and shows a milestone by itself, whatever else the plan says. */
export type StandingDeed = {
  code: MilestoneCode
  personId: string | null
  on: CivilDate
  evidence: string
  evidenceId: string
}

/** The deeds of a household and its people that complete a milestone, oldest first. */
export async function deedsOfHousehold(tx: Db, householdId: string): Promise<StandingDeed[]> {
  const members = membersOf(tx, householdId)
  const deeds = [
    ...(await surveyDeeds(tx, householdId)),
    ...(await trainingDeeds(tx, householdId, members)),
    ...(await businessDeeds(tx, householdId)),
    ...(await deliveryDeeds(tx, householdId)),
    ...(await schoolDeeds(tx, members)),
    ...(await tutoringDeeds(tx, members)),
  ]
  return deeds.sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
}

type Members = ReturnType<typeof membersOf>

function membersOf(tx: Db, householdId: string) {
  return tx.select({ id: people.id }).from(people).where(eq(people.householdId, householdId))
}

async function surveyDeeds(tx: Db, householdId: string): Promise<StandingDeed[]> {
  const rows = await tx
    .select({ id: interviews.id, round: interviews.round, on: interviews.interviewedOn })
    .from(interviews)
    .where(and(eq(interviews.householdId, householdId), eq(interviews.status, 'done')))
    .orderBy(interviews.recordedAt, interviews.id)
  return rows.flatMap(({ id, round, on }) =>
    round === 'other' ? [] : [{ code: round, personId: null, on, evidence: 'survey', evidenceId: id }],
  )
}

async function trainingDeeds(tx: Db, householdId: string, members: Members): Promise<StandingDeed[]> {
  const held = await tx.select().from(trainings).where(inArray(trainings.personId, members)).orderBy(trainings.id)
  const waived = await tx
    .select()
    .from(gateWaivers)
    .where(and(eq(gateWaivers.householdId, householdId), eq(gateWaivers.condition, 'training')))
    .orderBy(gateWaivers.waivedAt, gateWaivers.id)
  return [
    ...held.filter(isTrained).map(({ id, personId, endedOn: on }) => ({
      code: 'M2' as const,
      personId,
      on,
      evidence: 'trainingRegister',
      evidenceId: id,
    })),
    ...waived.flatMap(({ id, caregiverId: personId, waivedAt }): StandingDeed[] =>
      personId === null ? [] : [{ code: 'M2', personId, on: nigerDate(waivedAt), evidence: 'waiver', evidenceId: id }],
    ),
  ]
}

async function businessDeeds(tx: Db, householdId: string): Promise<StandingDeed[]> {
  const approved = await tx
    .select({
      personId: businesses.caregiverId,
      evidenceId: businessPlanDecisions.planId,
      decidedAt: businessPlanDecisions.decidedAt,
    })
    .from(businessPlanDecisions)
    .innerJoin(businessPlans, eq(businessPlans.id, businessPlanDecisions.planId))
    .innerJoin(businesses, eq(businesses.id, businessPlans.businessId))
    .where(and(eq(businesses.householdId, householdId), eq(businessPlanDecisions.outcome, 'approved')))
    .orderBy(businessPlanDecisions.decidedAt, businessPlanDecisions.planId)
  return approved.map(({ decidedAt, ...plan }) => ({
    code: 'M3' as const,
    ...plan,
    on: nigerDate(decidedAt),
    evidence: 'kitDecision',
  }))
}

/** A business kit counts from the day its first part was complete; school supplies from the last of theirs. */
async function deliveryDeeds(tx: Db, householdId: string): Promise<StandingDeed[]> {
  const handed = await tx
    .select({
      kit: kits,
      on: kitDeliveries.deliveredOn,
      deliveryId: kitDeliveries.id,
      lineId: kitDeliveryLines.lineId,
      quantity: kitDeliveryLines.quantity,
    })
    .from(kits)
    .innerJoin(kitDeliveries, eq(kitDeliveries.kitId, kits.id))
    .innerJoin(kitDeliveryLines, eq(kitDeliveryLines.deliveryId, kitDeliveries.id))
    .where(and(eq(kits.householdId, householdId), inArray(kits.state, ['partlyDelivered', 'delivered'])))
    .orderBy(kitDeliveries.deliveredOn, kitDeliveries.id)
  const asked = await tx
    .select({ kitId: kitVersions.kitId, line: kitLines })
    .from(kitLines)
    .innerJoin(kitVersions, eq(kitVersions.id, kitLines.versionId))
    .innerJoin(kits, and(eq(kits.id, kitVersions.kitId), eq(kits.currentVersion, kitVersions.number)))
    .where(inArray(kits.id, [...new Set(handed.map(({ kit }) => kit.id))]))
  const back = await returnedRows(
    tx,
    handed.map(({ kit }) => kit.id),
  )
  return [...groupBy(handed, ({ kit }) => kit.id).values()].flatMap((rows): StandingDeed[] => {
    const [first] = rows
    if (!first) return []
    const { kit } = first
    const lines = asked.flatMap(({ kitId, line }) => (kitId === kit.id ? [line] : []))
    const isSchool = kit.purpose === 'school'
    const net = [...rows, ...back.filter(({ kitId }) => kitId === kit.id)]
    const on = partDoneOn(isSchool ? lines : firstPartOf(lines), net)
    const personId = isSchool ? kit.childId : kit.caregiverId
    if (on === null || personId === null) return []
    const evidenceId = rows.findLast((row) => row.on === on)?.deliveryId ?? first.deliveryId
    return isSchool
      ? [{ code: 'C2', personId, on, evidence: 'handOutRecord', evidenceId }]
      : [{ code: 'M4', personId, on, evidence: 'kitDelivery', evidenceId }]
  })
}

/** Handovers of children's kits, which count by their own lines. */
function handedOverKits(tx: Db, members: Members) {
  return tx
    .select({ id: kitDeliveries.id })
    .from(kitDeliveries)
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .where(inArray(kits.childId, members))
}

async function schoolDeeds(tx: Db, members: Members): Promise<StandingDeed[]> {
  const enrolled = await tx
    .select()
    .from(enrolments)
    .where(inArray(enrolments.personId, members))
    .orderBy(enrolments.enrolledOn, enrolments.id)
  const handouts = await tx
    .select()
    .from(supplyHandouts)
    .where(and(inArray(supplyHandouts.personId, members), notInArray(supplyHandouts.id, handedOverKits(tx, members))))
    .orderBy(supplyHandouts.handedOutOn, supplyHandouts.id)
  return [
    ...enrolled.filter(isRegistered).map(({ id, personId, enrolledOn: on }) => ({
      code: 'C1' as const,
      personId,
      on,
      evidence: 'schoolRegister',
      evidenceId: id,
    })),
    ...enrolled.flatMap(({ id, personId, endedOn: on, endedWhy }): StandingDeed[] =>
      on !== null && enrolmentEnds.some((why) => why === endedWhy && isYearFinished(why))
        ? [{ code: 'C6', personId, on, evidence: 'schoolReport', evidenceId: id }]
        : [],
    ),
    ...handouts.map(({ id, personId, handedOutOn: on }) => ({
      code: 'C2' as const,
      personId,
      on,
      evidence: 'handOutRecord',
      evidenceId: id,
    })),
  ]
}

function isRegistered({ registerSeen, endedWhy }: typeof enrolments.$inferSelect) {
  return registerSeen && endedWhy !== 'mistake'
}

async function tutoringDeeds(tx: Db, members: Members): Promise<StandingDeed[]> {
  const checks = await tx
    .select()
    .from(levelChecks)
    .where(inArray(levelChecks.personId, members))
    .orderBy(levelChecks.checkedOn, levelChecks.id)
  const sessions = await presencesOf(tx, members)
  return [
    ...sessions.map((session) => ({ code: 'C3' as const, ...session })),
    ...[...groupBy(checks, ({ personId }) => personId)].flatMap(([personId, own]): StandingDeed[] => {
      const on = oneLevelUpOn(own)
      const check = own.find(({ checkedOn }) => checkedOn === on)
      return on && check ? [{ code: 'C5', personId, on, evidence: 'levelChecks', evidenceId: check.id }] : []
    }),
  ]
}
