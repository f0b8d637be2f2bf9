import type { Context } from '~/server/context.server'
import { freeLines } from './free-lines.server'
import { lotsWaiting } from './lot-list.server'

const COUNTED = 100

/** What waits for whoever buys: purchases by their next step, the longest waiting first, and approved lines that are in none. */
export async function purchasesOnHome(context: Context) {
  const [lots, lines] = await Promise.all([
    lotsWaiting(context, ['open', 'chosen', 'ordered', 'partlyReceived', 'received']),
    freeLines(context.store.query, { limit: COUNTED + 1 }),
  ])
  return {
    lots,
    toBuy: {
      lines: Math.min(lines.length, COUNTED),
      more: lines.length > COUNTED,
    },
  }
}
