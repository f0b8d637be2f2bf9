import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { gateWaivers, kitDecisions, kitLines, supportJudgements, trainings, users, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { LinePurpose } from '~/domain/funds/fund-words'
import { approvalsNeeded, type KitThresholds } from '~/domain/kits/approvals-needed'
import type { PendingKit } from '~/domain/kits/kit-decision'
import { earlierKits } from '~/server/earlier-kits.server'
import { linesForPurpose } from '~/server/lines-for-purpose.server'
import type { Waiting } from './inbox-item'

type Row = { id: string; caregiverId: string; purpose: LinePurpose; versionId: string; total: number }
type Checks = Waiting['checks']

/** What a decider would look at first, looked at for a whole page at once. */
export async function kitChecks(
  db: Db,
  rows: readonly Row[],
  pending: ReadonlyMap<string, PendingKit>,
  thresholds: KitThresholds,
  today: CivilDate,
): Promise<Map<string, Checks>> {
  if (rows.length === 0) return new Map()
  const versionIds = rows.map(({ versionId }) => versionId)
  const caregivers = [...new Set(rows.map(({ caregiverId }) => caregiverId))]
  const [above, trained, safe, free, first, earlier] = await Promise.all([
    aboveCeiling(db, versionIds),
    trainedOrWaived(db, caregivers, rows),
    safeToSupport(db, caregivers),
    freeMoney(db, today),
    firstApprovals(db, versionIds),
    earlierKits(
      db,
      rows.map((row) => ({ ...row, childId: null })),
    ),
  ])
  return new Map(
    rows.map(({ id, caregiverId, purpose, versionId, total }): [string, Checks] => {
      const needed = approvalsNeeded(pending.get(id)?.cost ?? total, purpose, thresholds)
      const approved = first.find((row) => row.versionId === versionId)
      const business: Checks =
        purpose === 'business'
          ? [
              { code: 'training', ok: trained.has(caregiverId) },
              { code: 'judgement', ok: safe.has(caregiverId) },
              { code: 'earlier', ok: earlier.get(id)?.length === 0 },
            ]
          : []
      return [
        id,
        [
          { code: 'price', ok: !above.has(versionId) },
          { code: 'budget', ok: free[purpose] >= total },
          ...business,
          ...(needed?.needsCommittee
            ? [{ code: 'committee' as const, ok: pending.get(id)?.committeeApproved === true }]
            : []),
          ...(needed?.approvals === 2
            ? [{ code: 'firstApproval' as const, ok: approved !== undefined, ...(approved ? { by: approved.by } : {}) }]
            : []),
        ],
      ]
    }),
  )
}

async function aboveCeiling(db: Db, versionIds: string[]) {
  const rows = await db
    .select({ versionId: kitLines.versionId })
    .from(kitLines)
    .where(and(inArray(kitLines.versionId, versionIds), gt(kitLines.unitPrice, kitLines.unitPriceCeiling)))
  return new Set(rows.map(({ versionId }) => versionId))
}

async function trainedOrWaived(db: Db, caregivers: string[], rows: readonly Row[]) {
  const trained = await db
    .select({ personId: trainings.personId })
    .from(trainings)
    .where(and(inArray(trainings.personId, caregivers), gt(trainings.daysAttended, 0)))
  const waived = await db
    .select({ caregiverId: kits.caregiverId })
    .from(gateWaivers)
    .innerJoin(kits, eq(kits.householdId, gateWaivers.householdId))
    .where(
      and(
        eq(gateWaivers.condition, 'training'),
        inArray(
          kits.id,
          rows.map(({ id }) => id),
        ),
      ),
    )
  return new Set([...trained.map(({ personId }) => personId), ...waived.map(({ caregiverId }) => caregiverId)])
}

async function safeToSupport(db: Db, caregivers: string[]) {
  const rows = await db
    .select({ caregiverId: supportJudgements.caregiverId, outcome: supportJudgements.outcome })
    .from(supportJudgements)
    .where(inArray(supportJudgements.caregiverId, caregivers))
    .orderBy(desc(supportJudgements.judgedOn), desc(supportJudgements.judgedAt), desc(supportJudgements.id))
  const latest = new Map<string, string>()
  for (const { caregiverId, outcome } of rows) if (!latest.has(caregiverId)) latest.set(caregiverId, outcome)
  return new Set([...latest].filter(([, outcome]) => outcome === 'safe').map(([id]) => id))
}

/** The most that one line of each purpose can still bear. */
async function freeMoney(db: Db, today: CivilDate): Promise<Record<LinePurpose, number>> {
  const [business, school] = [await linesForPurpose(db, 'business', today), await linesForPurpose(db, 'school', today)]
  return { business: business[0]?.free ?? 0, school: school[0]?.free ?? 0 }
}

function firstApprovals(db: Db, versionIds: string[]) {
  return db
    .select({ versionId: kitDecisions.versionId, by: users.displayName })
    .from(kitDecisions)
    .innerJoin(users, eq(users.id, kitDecisions.decidedById))
    .where(and(inArray(kitDecisions.versionId, versionIds), eq(kitDecisions.outcome, 'approved')))
}
