import { and, asc, eq, inArray } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { kitRows, type KitRow } from './kit-rows.server'

/** What this actor is to hand over, longest approved first. */
export async function kitsToDeliver(context: Context, limit = 21): Promise<KitRow[]> {
  const where = and(eq(kits.delivererId, context.actor.id), inArray(kits.state, ['approved', 'partlyDelivered']))
  return await kitRows(context, where, [asc(kits.stateSince), asc(kits.id)], limit)
}
