import { and, gt, inArray } from 'drizzle-orm'
import { stockBalances } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { waitingGoods } from './set-aside.server'

/** Things of which the stores hold less than the kits that wait for their handover need. */
export async function shortForKits({ actor, store }: Context) {
  if (!mayEver(actor.role, 'stock.read')) return []
  const waiting = await waitingGoods(store.query)
  if (waiting.length === 0) return []
  const shelves = await store.query
    .select({ itemKey: stockBalances.itemKey, quantity: stockBalances.quantity })
    .from(stockBalances)
    .where(
      and(
        inArray(
          stockBalances.itemKey,
          waiting.map(({ itemKey }) => itemKey),
        ),
        gt(stockBalances.quantity, 0),
      ),
    )
  return waiting
    .map((thing) => ({
      ...thing,
      there: shelves
        .filter(({ itemKey }) => itemKey === thing.itemKey)
        .reduce((total, { quantity }) => total + quantity, 0),
    }))
    .filter(({ needed, there }) => there < needed)
}
