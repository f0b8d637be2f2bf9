import { and, asc, inArray } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { kitsToHandOver } from '~/server/visibility.server'
import { handoverBlocks, type HandoverBlock } from './handover-blocks.server'
import { kitRows, type KitRow } from './kit-rows.server'

/** `blocks` says why nothing of it can be handed over today. */
export type KitToDeliver = KitRow & { blocks: HandoverBlock[] }

/** What this actor is to hand over, longest approved first. */
export async function kitsToDeliver(context: Context, limit = 21): Promise<KitToDeliver[]> {
  const mine = kitsToHandOver(context.store.query, context.actor)
  const where = and(mine, inArray(kits.state, ['approved', 'partlyDelivered']))
  const rows = await kitRows(context, where, [asc(kits.stateSince), asc(kits.id)], limit)
  return await Promise.all(rows.map(async (row) => ({ ...row, blocks: await handoverBlocks(context, row.id) })))
}
