import { and, asc, eq, isNotNull, isNull, ne, notInArray, or } from 'drizzle-orm'
import {
  declaredLinks,
  households,
  supplierLinks,
  suppliers,
  tieLiftingDecisions,
  tieLiftings,
  users,
} from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { isTieTo } from '~/server/supplier-links.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Ties that somebody else says are no more; none to a supplier or a family that this actor is tied to too. */
export async function waitingLiftings({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'supplier.liftTie') || asked.above !== null) return { items: [], until: null }
  const db = store.query
  const tied = db
    .select({ id: suppliers.id })
    .from(suppliers)
    .innerJoin(supplierLinks, isTieTo(db))
    .where(and(eq(supplierLinks.userId, actor.id), eq(supplierLinks.standing, true)))
  const linked = db
    .select({ id: declaredLinks.householdId })
    .from(declaredLinks)
    .where(and(eq(declaredLinks.userId, actor.id), eq(declaredLinks.standing, true)))
  const rows = await db
    .select({
      lifting: tieLiftings,
      supplier: suppliers.name,
      family: households.caseNumber,
      askedByName: users.displayName,
    })
    .from(tieLiftings)
    .leftJoin(suppliers, eq(suppliers.id, tieLiftings.supplierId))
    .leftJoin(households, eq(households.id, tieLiftings.householdId))
    .innerJoin(users, eq(users.id, tieLiftings.userId))
    .leftJoin(tieLiftingDecisions, eq(tieLiftingDecisions.liftingId, tieLiftings.id))
    .where(
      and(
        isNull(tieLiftingDecisions.liftingId),
        within(tieLiftings.askedAt, tieLiftings.id, asked),
        ne(tieLiftings.userId, actor.id),
        or(
          and(isNotNull(tieLiftings.supplierId), notInArray(tieLiftings.supplierId, tied)),
          and(isNotNull(tieLiftings.householdId), notInArray(tieLiftings.householdId, linked)),
        ),
      ),
    )
    .orderBy(asc(tieLiftings.askedAt), asc(tieLiftings.id))
    .limit(asked.limit + 1)
  const items = rows.slice(0, asked.limit).map(({ lifting: { id, askedAt }, supplier, family, askedByName }) => ({
    ...{ kind: 'tieLifting' as const, id, since: askedAt, amount: null, askedByName, checks: [] },
    href: `/suppliers/liftings/${id}/decision`,
    subject: { fr: supplier ?? family ?? '', en: supplier ?? family ?? '' },
    detail: '',
  }))
  return foundOf(rows, asked.limit, ({ lifting }) => ({ at: lifting.askedAt, id: lifting.id }), items)
}
