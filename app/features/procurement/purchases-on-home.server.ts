import type { Context } from '~/server/context.server'
import { freeLines } from './free-lines.server'
import { lotList } from './lot-list.server'

const COUNTED = 100

/** What waits for whoever buys: purchases by their next step, and approved lines that are in none. */
export async function purchasesOnHome(context: Context) {
  const [lots, lines] = await Promise.all([
    lotList(context, { states: ['open', 'chosen', 'ordered', 'partlyReceived', 'received'], after: null }),
    freeLines(context.store.query, { limit: COUNTED + 1 }),
  ])
  return {
    lots: lots.rows,
    toBuy: {
      lines: Math.min(lines.length, COUNTED),
      more: lines.length > COUNTED,
    },
  }
}
