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
  const [record] = await kitRecords(db, where)
  return record ?? null
}

/** All requests of a clause by one reading, in the order of their numbers. */
export async function kitRecords(db: Db, where: SQL | undefined): Promise<KitRecord[]> {
  const rows = await db
    .select({ kit: kits, type: kitTypes })
    .from(kits)
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .where(where)
    .orderBy(asc(kits.number))
  if (rows.length === 0) return []
  const ids = rows.map(({ kit }) => kit.id)
  const versions = await versionsOf(db, ids)
  const currents = rows.map(({ kit }) => {
    const current = versions.find(({ kitId, number }) => kitId === kit.id && number === kit.currentVersion)
    if (!current) throw new Error('A kit has lost its current version.')
    return current
  })
  const cancellations = await db.select().from(kitCancellations).where(inArray(kitCancellations.kitId, ids))
  const endings = await db.select().from(kitEndings).where(inArray(kitEndings.kitId, ids))
  const deliveries = await deliveriesOf(db, ids)
  const returns = await db.select().from(kitReturns).where(inArray(kitReturns.kitId, ids))
  const members = await committeesOf(
    db,
    currents.map(({ id }) => id),
  )
  return currents.flatMap((current) => {
    const row = rows.find(({ kit }) => kit.id === current.kitId)
    if (!row) return []
    const isOfKit = ({ kitId }: { kitId: string }) => kitId === row.kit.id
    return [
      {
        ...row,
        current,
        versions: versions.filter(isOfKit),
        deliveries: deliveries.filter(isOfKit),
        returns: returns.filter(isOfKit),
        committeeMemberIds: members.flatMap(({ versionId, userId }) => (versionId === current.id ? [userId] : [])),
        cancellation: cancellations.find(isOfKit) ?? null,
        ending: endings.find(isOfKit) ?? null,
      },
    ]
  })
}

async function committeesOf(db: Db, versionIds: string[]) {
  const members = await db
    .select({
      versionId: committeeDecisions.versionId,
      userId: committeeMembers.userId,
      position: committeeMembers.position,
      recused: committeeDecisions.recused,
    })
    .from(committeeDecisions)
    .innerJoin(
      committeeMembers,
      and(eq(committeeMembers.committeeId, committeeDecisions.committeeId), isNotNull(committeeMembers.userId)),
    )
    .where(and(inArray(committeeDecisions.versionId, versionIds), eq(committeeDecisions.outcome, 'approved')))
  return members.flatMap(({ versionId, userId, position, recused }) =>
    userId === null || recused.includes(position) ? [] : [{ versionId, userId }],
  )
}

async function versionsOf(db: Db, kitIds: string[]): Promise<KitVersionRecord[]> {
  const ofKits = db.select({ id: kitVersions.id }).from(kitVersions).where(inArray(kitVersions.kitId, kitIds))
  const versions = await db.select().from(kitVersions).where(inArray(kitVersions.kitId, kitIds))
  const lines = await db
    .select()
    .from(kitLines)
    .where(inArray(kitLines.versionId, ofKits))
    .orderBy(asc(kitLines.position))
  const decisions = await db
    .select({ decision: kitDecisions, voidedAt: kitVoids.voidedAt })
    .from(kitDecisions)
    .leftJoin(kitVoids, eq(kitVoids.decisionId, kitDecisions.id))
    .where(inArray(kitDecisions.versionId, ofKits))
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

async function deliveriesOf(db: Db, kitIds: string[]): Promise<KitDeliveryRecord[]> {
  const deliveries = await db
    .select()
    .from(kitDeliveries)
    .where(inArray(kitDeliveries.kitId, kitIds))
    .orderBy(asc(kitDeliveries.recordedAt), asc(kitDeliveries.id))
  if (deliveries.length === 0) return []
  const ids = deliveries.map(({ id }) => id)
  const lines = await db.select().from(kitDeliveryLines).where(inArray(kitDeliveryLines.deliveryId, ids))
  return deliveries.map((delivery) => ({
    ...delivery,
    lines: lines.filter(({ deliveryId }) => deliveryId === delivery.id),
  }))
}
