import { and, desc, eq, isNull } from 'drizzle-orm'
import { lotChoices, lots, quotes, supplierLinks, suppliers, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { mostShown } from '~/domain/most-shown'
import type { Context } from '~/server/context.server'
import { liftingsOf } from './tie-liftings.server'

/**
 * A supplier with the last purchases they quoted for; null when there is none. Ties are shown to the lead, and
 * to everybody their own: why somebody is tied is nobody else's business.
 */
export async function supplierPage({ actor, store }: Context, id: string) {
  if (!mayEver(actor.role, 'supplier.read')) return null
  const db = store.query
  const [supplier] = await db.select().from(suppliers).where(eq(suppliers.id, id))
  if (!supplier) return null
  const seesAll = actor.role === 'lead'
  const [links, liftings, quoted] = await Promise.all([
    db
      .select({ link: supplierLinks, name: users.displayName })
      .from(supplierLinks)
      .innerJoin(users, eq(users.id, supplierLinks.userId))
      .where(
        and(
          eq(supplierLinks.supplierId, id),
          eq(supplierLinks.standing, true),
          seesAll ? undefined : eq(supplierLinks.userId, actor.id),
        ),
      )
      .limit(50),
    liftingsOf(db, actor, { supplierId: id }),
    mayEver(actor.role, 'procurement.read') ? lotsOf(db, id) : [],
  ])
  return {
    id: supplier.id,
    name: supplier.name,
    kind: supplier.kind,
    market: supplier.market,
    phone: supplier.phone,
    retiredAt: supplier.retiredAt,
    recordedAt: supplier.recordedAt,
    links: links.map(({ link, name }) => ({
      id: link.id,
      who: name,
      reason: link.reason,
      declaredAt: link.declaredAt,
      mine: link.userId === actor.id,
    })),
    liftings,
    mayLift: mayEver(actor.role, 'supplier.liftTie'),
    lots: quoted,
    mayRecord: mayEver(actor.role, 'supplier.record'),
    mayReadLots: mayEver(actor.role, 'procurement.read'),
  }
}

async function lotsOf(db: Context['store']['query'], supplierId: string) {
  const rows = await db
    .select({
      lot: lots,
      total: quotes.total,
      quotedOn: quotes.quotedOn,
      quoteId: quotes.id,
      chosen: lotChoices.quoteId,
    })
    .from(quotes)
    .innerJoin(lots, eq(lots.id, quotes.lotId))
    .leftJoin(lotChoices, eq(lotChoices.lotId, lots.id))
    .where(and(eq(quotes.supplierId, supplierId), isNull(quotes.supersededAt)))
    .orderBy(desc(quotes.id))
    .limit(mostShown.supplierLots)
  return rows.map(({ lot, total, quotedOn, quoteId, chosen }) => ({
    id: lot.id,
    number: lot.number,
    state: lot.state,
    total,
    quotedOn,
    chosen: chosen === quoteId,
  }))
}
