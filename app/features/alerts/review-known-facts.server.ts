import { and, eq, gt, isNull } from 'drizzle-orm'
import { alertReviews, households } from '#db/schema/index'
import type { Store } from '#db/store'
import { followSignals } from '~/server/follow-signals.server'

const batchSize = 50
const name = 'facts'
/** Behind every id. */
const finished = '~'

/**
 * A database that is older than alerts holds facts that would have opened one: every open household is gone through
 * once, in batches. Stopped in between, it goes on where it was; once through, a start finds nothing to do.
 */
export async function reviewKnownFacts(store: Store, now: Date) {
  const [known] = await store.query.select().from(alertReviews).where(eq(alertReviews.name, name))
  let upTo = known?.upTo ?? ''
  while (upTo !== finished) {
    const batch = await store.query
      .select({ id: households.id })
      .from(households)
      .where(and(gt(households.id, upTo), isNull(households.closedOn)))
      .orderBy(households.id)
      .limit(batchSize)
    const reached = batch.at(-1)?.id ?? finished
    await store.write(async (tx) => {
      for (const { id } of batch) await followSignals(tx, { now }, id)
      const row = { name, upTo: reached }
      await tx.insert(alertReviews).values(row).onConflictDoUpdate({ target: alertReviews.name, set: row })
    })
    upTo = reached
  }
}
