import { and, asc, eq, ne, notExists } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { kitRefusal } from '~/domain/kits/kit-decision'
import type { Context } from '~/server/context.server'
import { standsFor } from '~/server/delegations-in-force.server'
import { decidedAlone } from '~/server/in-a-round.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { linkToKit } from '~/server/link-to-kit.server'
import { pendingKits } from '~/server/pending-kits.server'
import { visibleKits } from '~/server/visibility.server'
import { kitRows, type KitRow } from './kit-rows.server'

/** `aboveCeiling`: this actor can return or decline it, and somebody else approves. */
export type KitToDecide = KitRow & { aboveCeiling: boolean }

/** What waits for this actor, oldest first: not asked for by them and without a link they declared. */
export async function kitsToDecide(context: Context, limit = 21): Promise<KitToDecide[]> {
  const { actor, store, now } = context
  if (!mayEver(actor.role, 'kit.decide')) return []
  const where = and(
    eq(kits.state, 'submitted'),
    ne(kits.requestedById, actor.id),
    notExists(linkToKit(store.query, actor.id)),
    decidedAlone(store.query),
    visibleKits(store.query, actor),
  )
  const today = nigerDate(now)
  const [rows, thresholds, absent] = await Promise.all([
    kitRows(context, where, [asc(kits.stateSince), asc(kits.id)], limit),
    kitThresholds(store.query, today),
    standsFor(store.query, actor.id, today),
  ])
  const pending = await pendingKits(
    store.query,
    rows.map(({ id }) => id),
    today,
  )
  return rows.flatMap((row) => {
    const kit = pending.get(row.id)
    if (!kit) return []
    const decider = { id: actor.id, role: actor.role, standsFor: absent }
    const refusal = kitRefusal(kit, { outcome: 'approved', contentHash: kit.contentHash }, decider, thresholds)
    if (refusal === 'declared-link' || refusal === 'own-approval-already') return []
    return [{ ...row, aboveCeiling: refusal === 'above-your-ceiling' }]
  })
}
