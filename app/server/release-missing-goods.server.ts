import type { Db } from '#db/store'
import { releaseCommitment } from './budget.server'
import type { Context } from './context.server'
import { lotPayable } from './lot-payable.server'

/** What a purchase closed short will never receive is no longer committed: each kit's share goes back to its line. */
export async function releaseMissingGoods(tx: Db, context: Pick<Context, 'actor' | 'now'>, lotId: string) {
  const missing = new Map<string, number>()
  for (const { kitId, quantity, received, approvedUnitPrice } of (await lotPayable(tx, lotId))?.lines ?? [])
    missing.set(kitId, (missing.get(kitId) ?? 0) + (quantity - received) * approvedUnitPrice)
  for (const [kitId, amount] of missing) await releaseCommitment(tx, context, { kitId, causeId: lotId, amount })
}
