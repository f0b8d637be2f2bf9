import { and, desc, eq, inArray, isNull, lte } from 'drizzle-orm'
import { declaredLinks, supplierLinks, tieLiftingDecisions, tieLiftings } from '#db/schema/index'
import type { Db } from '#db/store'
import { linkedPeople } from './linked-people.server'
import { sealedRows, type SealedRows } from './sealed-rows.server'
import { tiedTo } from './supplier-links.server'

/** What somebody is tied to by their own word. */
export type TieTo = { supplierId: string } | { householdId: string }

/** Everybody who is tied to it. */
export async function tiedPeople(db: Db, to: TieTo): Promise<string[]> {
  return 'supplierId' in to ? await tiedTo(db, to.supplierId) : await linkedPeople(db, to.householdId)
}

/** The ties that a person declared until a moment, the newest first, whether they hold or not. */
export async function tiesDeclared(db: Db, to: TieTo, userId: string, until: Date) {
  const [table, of] = tableOf(to)
  return await db
    .select()
    .from(table)
    .where(and(of, eq(table.userId, userId), lte(table.declaredAt, until)))
    .orderBy(desc(table.declaredAt))
}

/** Those that hold no longer from now on. */
export async function liftTies(tx: Db, to: TieTo, ids: string[]) {
  const [table] = tableOf(to)
  await tx.update(table).set({ standing: false }).where(inArray(table.id, ids))
}

export function subjectOfTie(to: TieTo) {
  return 'supplierId' in to
    ? { kind: 'supplier' as const, id: to.supplierId }
    : { kind: 'household' as const, id: to.householdId }
}

/** Of `tie_liftings`. */
export function isLiftingOf(to: TieTo) {
  return 'supplierId' in to ? eq(tieLiftings.supplierId, to.supplierId) : eq(tieLiftings.householdId, to.householdId)
}

/** What this person asked to be lifted and nobody answered yet. */
export async function waitingLifting(db: Db, to: TieTo, userId: string) {
  const [waiting] = await db
    .select({ id: tieLiftings.id })
    .from(tieLiftings)
    .leftJoin(tieLiftingDecisions, eq(tieLiftingDecisions.liftingId, tieLiftings.id))
    .where(and(isLiftingOf(to), eq(tieLiftings.userId, userId), isNull(tieLiftingDecisions.liftingId)))
    .limit(1)
  return waiting
}

/**
 * Whoever declares a tie again asks for its lifting no more.
 *
 * @returns what the event of the tie says of it
 */
export async function withdrawLifting(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  to: TieTo,
  reason: string,
): Promise<{ withdrawn?: string; rows: SealedRows[] }> {
  const waiting = await waitingLifting(tx, to, actor.id)
  if (!waiting) return { rows: [] }
  const answer = { outcome: 'withdrawn' as const, reason, decidedById: actor.id, decidedAt: now }
  await tx.insert(tieLiftingDecisions).values({ liftingId: waiting.id, ...answer })
  return { withdrawn: waiting.id, rows: [await sealedRows(tx, 'tieLiftingDecision', [waiting.id])] }
}

function tableOf(to: TieTo) {
  return 'supplierId' in to
    ? ([supplierLinks, eq(supplierLinks.supplierId, to.supplierId)] as const)
    : ([declaredLinks, eq(declaredLinks.householdId, to.householdId)] as const)
}
