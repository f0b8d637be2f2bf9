import { and, desc, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { visibleKits } from '~/server/visibility.server'
import { kitRows, type KitRow } from './kit-rows.server'

const SHOWN = 50

/** The requests of one household, newest first. */
export async function householdKits(context: Context, householdId: string): Promise<KitRow[]> {
  const where = and(eq(kits.householdId, householdId), visibleKits(context.store.query, context.actor))
  return await kitRows(context, where, [desc(kits.requestedAt), desc(kits.id)], SHOWN)
}
