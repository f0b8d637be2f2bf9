import { and, desc, eq, lte, type SQL } from 'drizzle-orm'
import { supplierLinks, suppliers, tieLiftingDecisions, tieLiftings } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { tieLiftingRefusal, type TieLiftingOutcome } from '~/domain/procurement/tie-lifting'
import type { Actor, Context } from '~/server/context.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { staffNames } from '~/server/staff-names.server'
import { tiedTo } from '~/server/supplier-links.server'

const LIFTINGS = 20

export type TieLiftingView = {
  id: string
  who: string
  reason: string
  /** ISO 8601. */
  askedAt: string
  decision: { outcome: TieLiftingOutcome; reason: string; by: string; at: string } | null
}

/** Who asked that their tie to this supplier be lifted: everybody's for those who answer, else one's own. */
export async function liftingsOfSupplier(db: Db, actor: Actor, supplierId: string) {
  const of = eq(tieLiftings.supplierId, supplierId)
  const rows = await liftingRows(
    db,
    mayEver(actor.role, 'supplier.liftTie') ? of : and(of, eq(tieLiftings.userId, actor.id)),
  )
  return rows.map(({ view }) => view)
}

/** One request as whoever answers it reads it; null for whoever answers none. */
export async function tieLiftingPage({ actor, store }: Context, id: string) {
  if (!mayEver(actor.role, 'supplier.liftTie')) return null
  const db = store.query
  const [row] = await liftingRows(db, eq(tieLiftings.id, id))
  if (!row) return null
  const { supplierId, userId, askedAt } = row.lifting
  const [[supplier], ties, tiedIds] = await Promise.all([
    db.select({ name: suppliers.name }).from(suppliers).where(eq(suppliers.id, supplierId)),
    db
      .select({ reason: supplierLinks.reason, declaredAt: supplierLinks.declaredAt })
      .from(supplierLinks)
      .where(
        and(
          eq(supplierLinks.supplierId, supplierId),
          eq(supplierLinks.userId, userId),
          lte(supplierLinks.declaredAt, askedAt),
        ),
      )
      .orderBy(desc(supplierLinks.declaredAt))
      .limit(1),
    tiedTo(db, supplierId),
  ])
  const refusal = tieLiftingRefusal({ userId, tiedIds, answered: row.view.decision !== null }, actor)
  return {
    ...row.view,
    supplier: { id: supplierId, name: supplier?.name ?? '' },
    maySeeSupplier: mayEver(actor.role, 'supplier.read'),
    tie: ties.map(({ reason, declaredAt }) => ({ reason, declaredAt: declaredAt.toISOString() }))[0] ?? null,
    refusal,
    others: refusal ? await othersWhoMay(db, actor, 'supplier.liftTie', [userId, ...tiedIds]) : '',
  }
}

async function liftingRows(db: Db, where: SQL | undefined) {
  const rows = await db
    .select({ lifting: tieLiftings, decision: tieLiftingDecisions })
    .from(tieLiftings)
    .leftJoin(tieLiftingDecisions, eq(tieLiftingDecisions.liftingId, tieLiftings.id))
    .where(where)
    .orderBy(desc(tieLiftings.id))
    .limit(LIFTINGS)
  const names = await staffNames(
    db,
    rows.flatMap(({ lifting, decision }) => [lifting.userId, decision?.decidedById ?? lifting.userId]),
  )
  return rows.map(({ lifting, decision }) => {
    const view: TieLiftingView = {
      id: lifting.id,
      who: names.get(lifting.userId) ?? '',
      reason: lifting.reason,
      askedAt: lifting.askedAt.toISOString(),
      decision: decision && {
        outcome: decision.outcome,
        reason: decision.reason,
        by: names.get(decision.decidedById) ?? '',
        at: decision.decidedAt.toISOString(),
      },
    }
    return { lifting, view }
  })
}
