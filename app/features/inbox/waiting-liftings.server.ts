import { and, asc, eq, isNull, ne, notInArray } from 'drizzle-orm'
import { supplierLinks, suppliers, tieLiftingDecisions, tieLiftings, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { isTieTo } from '~/server/supplier-links.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Ties to suppliers that somebody else says are no more; none of a supplier that this actor is tied to. */
export async function waitingLiftings({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'supplier.liftTie') || asked.above !== null) return { items: [], until: null }
  const db = store.query
  const tied = db
    .select({ id: suppliers.id })
    .from(suppliers)
    .innerJoin(supplierLinks, isTieTo(db))
    .where(and(eq(supplierLinks.userId, actor.id), eq(supplierLinks.standing, true)))
  const rows = await db
    .select({ lifting: tieLiftings, supplier: suppliers.name, askedByName: users.displayName })
    .from(tieLiftings)
    .innerJoin(suppliers, eq(suppliers.id, tieLiftings.supplierId))
    .innerJoin(users, eq(users.id, tieLiftings.userId))
    .leftJoin(tieLiftingDecisions, eq(tieLiftingDecisions.liftingId, tieLiftings.id))
    .where(
      and(
        isNull(tieLiftingDecisions.liftingId),
        within(tieLiftings.askedAt, tieLiftings.id, asked),
        ne(tieLiftings.userId, actor.id),
        notInArray(tieLiftings.supplierId, tied),
      ),
    )
    .orderBy(asc(tieLiftings.askedAt), asc(tieLiftings.id))
    .limit(asked.limit + 1)
  const items = rows.slice(0, asked.limit).map(({ lifting: { id, askedAt }, supplier, askedByName }) => ({
    ...{ kind: 'tieLifting' as const, id, since: askedAt, amount: null, askedByName, checks: [] },
    href: `/suppliers/liftings/${id}/decision`,
    subject: { fr: supplier, en: supplier },
    detail: '',
  }))
  return foundOf(rows, asked.limit, ({ lifting }) => ({ at: lifting.askedAt, id: lifting.id }), items)
}
