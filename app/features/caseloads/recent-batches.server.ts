import { desc, eq } from 'drizzle-orm'
import { enrolmentBatches } from '#db/schema/index'
import type { Context } from '~/server/context.server'

/** What this person last enrolled together. */
export async function recentBatches({ actor, store }: Context) {
  const rows = await store.query
    .select()
    .from(enrolmentBatches)
    .where(eq(enrolmentBatches.ownerId, actor.id))
    .orderBy(desc(enrolmentBatches.id))
    .limit(10)
  return rows.map(({ id, state, schoolYear, proposedAt }) => ({ id, state, schoolYear, at: proposedAt.toISOString() }))
}
export type RecentBatch = Awaited<ReturnType<typeof recentBatches>>[number]
