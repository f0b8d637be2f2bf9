import { and, asc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm'
import {
  committeeDecisions,
  committeeMembers,
  kitCancellations,
  kitDecisions,
  kitDeliveries,
  kitDeliveryLines,
  kitEndings,
  kitLines,
  kitReturns,
  kits,
  kitTypes,
  kitVersions,
  kitVoids,
} from '#db/schema/index'
import type { Db } from '#db/store'

export type KitLineRow = typeof kitLines.$inferSelect
export type KitDecisionRow = typeof kitDecisions.$inferSelect & { voidedAt: Date | null }
export type KitVersionRecord = typeof kitVersions.$inferSelect & { lines: KitLineRow[]; decisions: KitDecisionRow[] }
export type KitDeliveryRecord = typeof kitDeliveries.$inferSelect & {
  lines: (typeof kitDeliveryLines.$inferSelect)[]
}

/** A request with all that happened to it. */
export type KitRecord = {
  kit: typeof kits.$inferSelect
  type: typeof kitTypes.$inferSelect
  /** The version that counts now. */
  current: KitVersionRecord
  /** Newest first. */
  versions: KitVersionRecord[]
  deliveries: KitDeliveryRecord[]
  /** What came back into a store of it, by line. */
  returns: (typeof kitReturns.$inferSelect)[]
  /** People with an account who sat on the committee that approved the version that counts, and did not withdraw. */
  committeeMemberIds: string[]
  cancellation: typeof kitCancellations.$inferSelect | null
  /** That what was not handed over will not come. */
  ending: typeof kitEndings.$inferSelect | null
}

/** One request; null when the clause leaves it out. */
export async function kitRecord(db: Db, where: SQL | undefined): Promise<KitRecord | null> {
  const [row] = await db
    .select({ kit: kits, type: kitTypes })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .where(where)
    .limit(1)
  if (!row) return null
  const versions = await versionsOf(db, row.kit.id)
  const current = versions.find(({ number }) => number === row.kit.currentVersion)
  if (!current) throw new Error('A kit has lost its current version.')
  const [cancellation] = await db.select().from(kitCancellations).where(eq(kitCancellations.kitId, row.kit.id))
  const [ending] = await db.select().from(kitEndings).where(eq(kitEndings.kitId, row.kit.id))
  return {
    ...row,
    current,
    versions,
    deliveries: await deliveriesOf(db, row.kit.id),
    returns: await db.select().from(kitReturns).where(eq(kitReturns.kitId, row.kit.id)),
    committeeMemberIds: await committeeOf(db, current.id),
    cancellation: cancellation ?? null,
    ending: ending ?? null,
  }
}

async function committeeOf(db: Db, versionId: string): Promise<string[]> {
  const members = await db
    .select({
      userId: committeeMembers.userId,
      position: committeeMembers.position,
      recused: committeeDecisions.recused,
    })
    .from(committeeDecisions)
    .innerJoin(
      committeeMembers,
      and(eq(committeeMembers.committeeId, committeeDecisions.committeeId), isNotNull(committeeMembers.userId)),
    )
    .where(and(eq(committeeDecisions.versionId, versionId), eq(committeeDecisions.outcome, 'approved')))
  return members.flatMap(({ userId, position, recused }) =>
    userId === null || recused.includes(position) ? [] : [userId],
  )
}

async function versionsOf(db: Db, kitId: string): Promise<KitVersionRecord[]> {
  const ofKit = db.select({ id: kitVersions.id }).from(kitVersions).where(eq(kitVersions.kitId, kitId))
  const versions = await db.select().from(kitVersions).where(eq(kitVersions.kitId, kitId))
  const lines = await db
    .select()
    .from(kitLines)
    .where(inArray(kitLines.versionId, ofKit))
    .orderBy(asc(kitLines.position))
  const decisions = await db
    .select({ decision: kitDecisions, voidedAt: kitVoids.voidedAt })
    .from(kitDecisions)
    .leftJoin(kitVoids, eq(kitVoids.decisionId, kitDecisions.id))
    .where(inArray(kitDecisions.versionId, ofKit))
    .orderBy(asc(kitDecisions.step))
  return versions
    .sort((one, other) => other.number - one.number)
    .map((version) => ({
      ...version,
      lines: lines.filter(({ versionId }) => versionId === version.id),
      decisions: decisions
        .filter(({ decision }) => decision.versionId === version.id)
        .map(({ decision, voidedAt }) => ({ ...decision, voidedAt })),
    }))
}

async function deliveriesOf(db: Db, kitId: string): Promise<KitDeliveryRecord[]> {
  const deliveries = await db
    .select()
    .from(kitDeliveries)
    .where(eq(kitDeliveries.kitId, kitId))
    .orderBy(asc(kitDeliveries.recordedAt), asc(kitDeliveries.id))
  if (deliveries.length === 0) return []
  const ids = deliveries.map(({ id }) => id)
  const lines = await db.select().from(kitDeliveryLines).where(inArray(kitDeliveryLines.deliveryId, ids))
  return deliveries.map((delivery) => ({
    ...delivery,
    lines: lines.filter(({ deliveryId }) => deliveryId === delivery.id),
  }))
}
