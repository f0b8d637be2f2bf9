import { asc, eq, inArray } from 'drizzle-orm'
import { kitDeliveries, kitDeliveryLines, kitVerificationLines, kitVerifications } from '#db/schema/index'
import type { Db } from '#db/store'
import { recordOf, recordsOf } from './story-record.server'
import type { StoryRecord } from './withheld'

/** What the family received, before whom. */
export async function handoverStory(db: Db, kitId: string) {
  const rows = await db
    .select()
    .from(kitDeliveries)
    .where(eq(kitDeliveries.kitId, kitId))
    .orderBy(asc(kitDeliveries.recordedAt), asc(kitDeliveries.id))
  const lines = await db
    .select()
    .from(kitDeliveryLines)
    .where(inArray(kitDeliveryLines.deliveryId, [...rows.map(({ id }) => id), '']))
    .orderBy(asc(kitDeliveryLines.deliveryId), asc(kitDeliveryLines.lineId))
  return rows.map((delivery): StoryRecord => ({
    ...recordOf(kitDeliveries, delivery, ['receiptCode', 'signature']),
    lines: recordsOf(
      kitDeliveryLines,
      lines.filter(({ deliveryId }) => deliveryId === delivery.id),
    ),
  }))
}

/** What a visit by somebody else found. */
export async function verificationStory(db: Db, kitId: string) {
  const rows = await db
    .select()
    .from(kitVerifications)
    .where(eq(kitVerifications.kitId, kitId))
    .orderBy(asc(kitVerifications.recordedAt), asc(kitVerifications.id))
  const lines = await db
    .select()
    .from(kitVerificationLines)
    .where(inArray(kitVerificationLines.verificationId, [...rows.map(({ id }) => id), '']))
    .orderBy(asc(kitVerificationLines.verificationId), asc(kitVerificationLines.lineId))
  return rows.map((visit): StoryRecord => ({
    ...recordOf(kitVerifications, visit),
    lines: recordsOf(
      kitVerificationLines,
      lines.filter(({ verificationId }) => verificationId === visit.id),
    ),
  }))
}
