import { and, desc, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { moreThan } from '~/server/more-than.server'
import { visibleKits } from '~/server/visibility.server'
import { kitRows, type KitRow } from './kit-rows.server'

const SHOWN = 50

/** The requests of one household, newest first, and how many more there are. */
export async function householdKits(context: Context, householdId: string): Promise<{ rows: KitRow[]; more: number }> {
  const where = and(eq(kits.householdId, householdId), visibleKits(context.store.query, context.actor))
  const found = await kitRows(context, where, [desc(kits.requestedAt), desc(kits.id)], SHOWN + 1)
  const more = await moreThan(SHOWN, found, (atMost) =>
    context.store.query.select({ id: kits.id }).from(kits).where(where).limit(atMost),
  )
  return { rows: found.slice(0, SHOWN), more }
}
