import { and, asc, isNotNull, lte, notExists, or, sql, eq } from 'drizzle-orm'
import { declaredLinks, kitDeliveries, kits } from '#db/schema/index'
import { addDays, nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { visibleKits } from '~/server/visibility.server'
import { kitRows, type KitRow } from './kit-rows.server'

export type KitToVerify = Omit<KitRow, 'verifyBy'> & { verifyBy: string; late: boolean; missing: boolean }

/** Verifications of the coming week are planned with those that are late. */
const DAYS_AHEAD = 7

/**
 * What this actor may count at the families they see, because they neither handed it over nor are tied to the family, the longest due first; what
 * was missing at the last count stays among it.
 */
export async function kitsToVerify(context: Context, limit = 21): Promise<KitToVerify[]> {
  const { actor, store, now } = context
  const today = nigerDate(now)
  const ownHandover = store.query
    .select({ one: sql`1` })
    .from(kitDeliveries)
    .where(and(eq(kitDeliveries.kitId, kits.id), eq(kitDeliveries.deliveredById, actor.id)))
  const linked = store.query
    .select({ one: sql`1` })
    .from(declaredLinks)
    .where(
      and(
        eq(declaredLinks.householdId, kits.householdId),
        eq(declaredLinks.userId, actor.id),
        eq(declaredLinks.standing, true),
      ),
    )
  const where = and(
    or(lte(kits.verifyBy, addDays(today, DAYS_AHEAD)), isNotNull(kits.missingSince)),
    visibleKits(store.query, actor),
    notExists(ownHandover),
    notExists(linked),
  )
  const due = sql`coalesce(${kits.missingSince}, ${kits.verifyBy})`
  const rows = await kitRows(context, where, [asc(due), asc(kits.id)], limit)
  return rows.flatMap(({ verifyBy, missingSince, ...row }) => {
    const by = missingSince ?? verifyBy
    const missing = missingSince !== null
    return by === null ? [] : [{ ...row, missingSince, verifyBy: by, missing, late: missing || by < today }]
  })
}
