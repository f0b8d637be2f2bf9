import { and, asc, eq, gt, isNull, ne, not, notExists, sql } from 'drizzle-orm'
import { households, kitDeliveries, kitLines, kitLossDecisions, kitLosses, kits, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { askedForBy } from '~/server/asked-by.server'
import { linkToKit } from '~/server/link-to-kit.server'
import type { Context } from '~/server/context.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Losses that this actor neither reported, nor asked the kit of, nor handed over, nor is tied to. */
export async function waitingLosses({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'loss.decide')) return { items: [], until: null }
  const db = store.query
  const handedOver = db
    .select({ one: sql`1` })
    .from(kitDeliveries)
    .where(and(eq(kitDeliveries.kitId, kits.id), eq(kitDeliveries.deliveredById, actor.id)))
  const worth = sql<number>`${kitLosses.quantity} * ${kitLines.unitPrice}`
  const rows = await db
    .select({
      id: kitLosses.id,
      since: kitLosses.reportedAt,
      quantity: kitLosses.quantity,
      item: kitLines.item,
      unitPrice: kitLines.unitPrice,
      number: kits.number,
      caseNumber: households.caseNumber,
      askedByName: users.displayName,
    })
    .from(kitLosses)
    .innerJoin(kits, eq(kits.id, kitLosses.kitId))
    .innerJoin(kitLines, eq(kitLines.id, kitLosses.lineId))
    .innerJoin(households, eq(households.id, kits.householdId))
    .innerJoin(users, eq(users.id, kitLosses.reportedById))
    .leftJoin(kitLossDecisions, eq(kitLossDecisions.lossId, kitLosses.id))
    .where(
      and(
        isNull(kitLossDecisions.lossId),
        within(kitLosses.reportedAt, kitLosses.id, asked),
        asked.above === null ? undefined : gt(worth, asked.above),
        ne(kitLosses.reportedById, actor.id),
        not(askedForBy(db, actor.id)),
        notExists(linkToKit(db, actor.id)),
        notExists(handedOver),
      ),
    )
    .orderBy(asc(kitLosses.reportedAt), asc(kitLosses.id))
    .limit(asked.limit + 1)
  const items = rows.slice(0, asked.limit).map(({ id, since, quantity, unitPrice, item, number, ...row }) => ({
    ...{ kind: 'loss' as const, id, since, amount: quantity * unitPrice, askedByName: row.askedByName, checks: [] },
    href: `/losses/${id}/decision`,
    subject: { fr: `${quantity} × ${item}`, en: `${quantity} × ${item}` },
    detail: `${number} · ${row.caseNumber}`,
  }))
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}
