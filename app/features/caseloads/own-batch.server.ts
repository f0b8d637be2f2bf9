import { and, eq } from 'drizzle-orm'
import { enrolmentBatches, enrolmentBatchLines } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { Actor } from '~/server/context.server'

export type Batch = typeof enrolmentBatches.$inferSelect

/** Enrolments together exist for the one who proposed them. */
export async function ownBatch(db: Db, actor: Actor, id: string): Promise<Batch | null> {
  if (!mayEver(actor.role, 'schooling.record')) return null
  const [batch] = await db
    .select()
    .from(enrolmentBatches)
    .where(and(eq(enrolmentBatches.id, id), eq(enrolmentBatches.ownerId, actor.id)))
  return batch ?? null
}

export function linesOfBatch(db: Db, batchId: string) {
  return db
    .select()
    .from(enrolmentBatchLines)
    .where(eq(enrolmentBatchLines.batchId, batchId))
    .orderBy(enrolmentBatchLines.id)
}
