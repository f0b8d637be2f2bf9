import { and, desc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { gateWaivers, interviews, supportJudgements, surveyResponses, trainings } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import type { LinePurpose } from '~/domain/funds/fund-words'
import { consentInForceSince } from '~/domain/households/consent'
import { conditionsFor, deliveryGate, type GateCheck } from '~/domain/plans/delivery-gate'
import { caseConsents } from './case-consents.server'
import { supportBegunBefore } from './replaced-loss.server'

export type GateSubject = {
  householdId: string
  caregiverId: string
  /** The day of the approval in force; null when there is none. */
  approvedOn: CivilDate | null
  /** The day of the kit's first handover; left out before it. */
  begunOn?: CivilDate | null
  /** The loss that the kit makes good: support has begun with the first kit. */
  replacesLossId?: string | null
  /** A business kit unless it says otherwise. */
  purpose?: LinePurpose
}

/** What must hold before a kit is handed to this caregiver, each condition as the rows stand on that day. */
export async function gateOf(
  db: Db,
  { replacesLossId = null, ...subject }: GateSubject,
  day: CivilDate,
): Promise<GateCheck[]> {
  const checks = await gateFor(db, subject, day)
  const needsBaseline = checks.some(({ condition, met }) => condition === 'baseline' && !met)
  if (replacesLossId === null || !needsBaseline) return checks
  return await gateFor(db, { ...subject, begunOn: await supportBegunBefore(db, replacesLossId) }, day)
}

async function gateFor(
  db: Db,
  { householdId, caregiverId, approvedOn, begunOn = null, purpose = 'business' }: Omit<GateSubject, 'replacesLossId'>,
  day: CivilDate,
): Promise<GateCheck[]> {
  const support = begunOn !== null && begunOn < day ? begunOn : day
  const checks = deliveryGate(
    {
      baselineOn: await lastBaselineOn(db, householdId, support),
      begunOn,
      trainingDoneOn: await lastTrainingOn(db, caregiverId, day),
      consentSince: await consentSince(db, householdId, day),
      approvedOn,
      safeToSupport: await lastJudgement(db, caregiverId, day),
      waivers: await waiversOf(db, householdId, caregiverId),
    },
    day,
  )
  return checks.filter(({ condition }) => conditionsFor(purpose).includes(condition))
}

/** A baseline counts when a food score of the first round can be computed. */
async function lastBaselineOn(db: Db, householdId: string, today: CivilDate) {
  const [baseline] = await db
    .select({ on: interviews.interviewedOn })
    .from(interviews)
    .innerJoin(surveyResponses, eq(surveyResponses.interviewId, interviews.id))
    .where(
      and(
        eq(interviews.householdId, householdId),
        eq(interviews.round, 'H1'),
        eq(interviews.status, 'done'),
        lte(interviews.interviewedOn, today),
        inArray(surveyResponses.instrument, ['rcsi', 'fcs']),
        eq(surveyResponses.computable, true),
      ),
    )
    .orderBy(desc(interviews.interviewedOn))
    .limit(1)
  return baseline?.on ?? null
}

async function lastTrainingOn(db: Db, caregiverId: string, today: CivilDate) {
  const [training] = await db
    .select({ on: trainings.endedOn })
    .from(trainings)
    .where(and(eq(trainings.personId, caregiverId), gt(trainings.daysAttended, 0), lte(trainings.endedOn, today)))
    .orderBy(desc(trainings.endedOn))
    .limit(1)
  return training?.on ?? null
}

async function consentSince(db: Db, householdId: string, today: CivilDate) {
  const answers = await caseConsents(db, [householdId])
  return consentInForceSince(answers.get(householdId) ?? [], 'caseManagement', today)
}

/** The latest day counts; of two on one day the one written last. */
async function lastJudgement(db: Db, caregiverId: string, day: CivilDate) {
  const [judgement] = await db
    .select({ judgedOn: supportJudgements.judgedOn, outcome: supportJudgements.outcome })
    .from(supportJudgements)
    .where(and(eq(supportJudgements.caregiverId, caregiverId), lte(supportJudgements.judgedOn, day)))
    .orderBy(desc(supportJudgements.judgedOn), desc(supportJudgements.judgedAt), desc(supportJudgements.id))
    .limit(1)
  return judgement ? { judgedOn: judgement.judgedOn, safe: judgement.outcome === 'safe' } : null
}

async function waiversOf(db: Db, householdId: string, caregiverId: string) {
  const rows = await db
    .select({ condition: gateWaivers.condition, waivedAt: gateWaivers.waivedAt })
    .from(gateWaivers)
    .where(
      and(
        eq(gateWaivers.householdId, householdId),
        or(isNull(gateWaivers.caregiverId), eq(gateWaivers.caregiverId, caregiverId)),
      ),
    )
  return rows.map(({ condition, waivedAt }) => ({ condition, waivedOn: nigerDate(waivedAt) }))
}
