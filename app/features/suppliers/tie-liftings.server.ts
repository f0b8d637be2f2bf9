import { and, desc, eq, type SQL } from 'drizzle-orm'
import { households, suppliers, tieLiftingDecisions, tieLiftings } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { tieLiftingRefusal, type TieLiftingOutcome } from '~/domain/procurement/tie-lifting'
import type { Actor, Context } from '~/server/context.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { staffNames } from '~/server/staff-names.server'
import { isLiftingOf, tiedPeople, tiesDeclared, type TieTo } from '~/server/ties.server'
import { visibleHouseholds } from '~/server/visibility.server'

const LIFTINGS = 20

export type TieLiftingView = {
  id: string
  who: string
  reason: string
  /** ISO 8601. */
  askedAt: string
  decision: { outcome: TieLiftingOutcome; reason: string; by: string; at: string } | null
}

/** Who asked that their tie to this be lifted: everybody's for those who answer, else one's own. */
export async function liftingsOf(db: Db, actor: Actor, to: TieTo) {
  const own = mayEver(actor.role, 'supplier.liftTie') ? undefined : eq(tieLiftings.userId, actor.id)
  const rows = await liftingRows(db, and(isLiftingOf(to), own))
  return rows.map(({ lifting, view }) => ({ ...view, mine: lifting.userId === actor.id }))
}

/** One request as whoever answers it reads it; null for whoever answers none. */
export async function tieLiftingPage({ actor, store }: Context, id: string) {
  if (!mayEver(actor.role, 'supplier.liftTie')) return null
  const db = store.query
  const [row] = await liftingRows(db, eq(tieLiftings.id, id))
  if (!row) return null
  const { userId, askedAt } = row.lifting
  const to = whatIsTied(row.lifting)
  const [about, [tie], tiedIds] = await Promise.all([
    aboutOf(db, actor, to),
    tiesDeclared(db, to, userId, askedAt),
    tiedPeople(db, to),
  ])
  const refusal = tieLiftingRefusal({ userId, tiedIds, answered: row.view.decision !== null }, actor)
  return {
    ...row.view,
    about,
    tie: tie ? { reason: tie.reason, declaredAt: tie.declaredAt.toISOString() } : null,
    refusal,
    others: refusal ? await othersWhoMay(db, actor, 'supplier.liftTie', [userId, ...tiedIds]) : '',
  }
}

/** One of the two stands on every row. */
export function whatIsTied({ supplierId, householdId }: typeof tieLiftings.$inferSelect): TieTo {
  return supplierId === null ? { householdId: householdId ?? '' } : { supplierId }
}

/** A supplier by its name; a family by its case number alone, open to whoever sees the household. */
async function aboutOf(db: Db, actor: Actor, to: TieTo) {
  if ('supplierId' in to) {
    const [supplier] = await db.select({ name: suppliers.name }).from(suppliers).where(eq(suppliers.id, to.supplierId))
    const href = mayEver(actor.role, 'supplier.read') ? `/suppliers/${to.supplierId}` : null
    return { kind: 'supplier' as const, name: supplier?.name ?? '', href }
  }
  const its = eq(households.id, to.householdId)
  const [[household], seen] = await Promise.all([
    db.select({ name: households.caseNumber }).from(households).where(its),
    db
      .select({ id: households.id })
      .from(households)
      .where(and(its, visibleHouseholds(db, actor, 'household.read'))),
  ])
  const href = seen.length > 0 ? `/households/${to.householdId}/kits` : null
  return { kind: 'household' as const, name: household?.name ?? '', href }
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
