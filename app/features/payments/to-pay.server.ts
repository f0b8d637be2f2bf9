import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import { kitCommitments, kits, kitVersions, lots } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { directDue } from './direct-due.server'
import { lotDue } from './lot-due.server'

const LOOKED_AT = 20

export type ToPay = Awaited<ReturnType<typeof toPay>>[number]

/** What was received or handed over and waits for its payment, the longest first; nothing for whoever pays nothing. */
export async function toPay({ actor, store: { query } }: Context) {
  if (!mayEver(actor.role, 'payment.record')) return []
  const [ofLots, ofKits] = await Promise.all([
    query
      .select({ id: lots.id })
      .from(lots)
      .where(inArray(lots.state, ['partlyReceived', 'received']))
      .orderBy(asc(lots.stateSince), asc(lots.id))
      .limit(LOOKED_AT),
    query
      .select({ id: kits.id })
      .from(kitCommitments)
      .innerJoin(kits, eq(kits.id, kitCommitments.kitId))
      .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
      .where(
        and(
          gt(kitCommitments.committed, 0),
          inArray(kits.state, ['partlyDelivered', 'delivered']),
          isNotNull(kitVersions.supplierId),
        ),
      )
      .orderBy(asc(kits.stateSince), asc(kits.id))
      .limit(LOOKED_AT),
  ])
  const dueLots = await Promise.all(ofLots.map(({ id }) => lotDue(query, id)))
  const dueKits = await Promise.all(ofKits.map(({ id }) => directDue(query, id)))
  return [
    ...dueLots.flatMap((due) => row('lot', `/lots/${due?.id ?? ''}/payments/new`, due)),
    ...dueKits.flatMap((due) => row('kit', `/kits/${due?.id ?? ''}/payments/new`, due)),
  ]
}

type Due = { id: string; number: string; supplier: { name: string } | null; total: number } | null

function row(of: 'lot' | 'kit', href: string, due: Due) {
  if (!due || due.total === 0) return []
  return [{ of, id: due.id, href, number: due.number, supplierName: due.supplier?.name ?? '', total: due.total }]
}
