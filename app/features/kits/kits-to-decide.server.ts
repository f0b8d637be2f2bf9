import { and, asc, eq, ne, notExists, sql } from 'drizzle-orm'
import { declaredLinks, kits } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { visibleKits } from '~/server/visibility.server'
import { kitRows, type KitRow } from './kit-rows.server'
import { officerCeiling } from './officer-ceiling.server'

/** `aboveCeiling`: this actor can return or decline it, and somebody else approves. */
export type KitToDecide = KitRow & { aboveCeiling: boolean }

/** What waits for this actor, oldest first: not asked for by them and without a link they declared. */
export async function kitsToDecide(context: Context, limit = 21): Promise<KitToDecide[]> {
  const { actor, store, now } = context
  if (!mayEver(actor.role, 'kit.decide')) return []
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
    eq(kits.state, 'submitted'),
    ne(kits.requestedById, actor.id),
    notExists(linked),
    visibleKits(store.query, actor),
  )
  const [rows, ceiling] = await Promise.all([
    kitRows(context, where, [asc(kits.stateSince), asc(kits.id)], limit),
    officerCeiling(store.query, now),
  ])
  const binds = actor.role === 'officer' && ceiling !== null
  return rows.map((row) => ({ ...row, aboveCeiling: binds && row.total > ceiling }))
}
