import { asc, inArray } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { kitsWaitingFor } from '~/server/kits-waiting-for.server'
import { kitRows, type KitRow } from './kit-rows.server'

/** What waits for this actor's step, oldest first: the requests of the inbox. */
export async function kitsToDecide(context: Context, limit = 21): Promise<KitRow[]> {
  return await rowsOf(context, await kitsWaitingFor(context, { limit }), limit)
}

/** What this actor can return or decline, and somebody else approves, oldest first. */
export async function kitsAboveCeiling(context: Context, limit = 21): Promise<KitRow[]> {
  return await rowsOf(context, await kitsWaitingFor(context, { limit, reach: 'aboveCeiling' }), limit)
}

async function rowsOf(context: Context, waiting: { kits: { id: string }[] }, limit: number) {
  const ids = waiting.kits.map(({ id }) => id)
  if (ids.length === 0) return []
  return await kitRows(context, inArray(kits.id, ids), [asc(kits.stateSince), asc(kits.id)], limit)
}
