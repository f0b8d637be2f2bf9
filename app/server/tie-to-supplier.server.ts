import { and, eq, isNull } from 'drizzle-orm'
import { supplierLinks, tieLiftingDecisions, tieLiftings } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Context } from './context.server'
import { recordEvent } from './record-event.server'
import { sealedRows } from './sealed-rows.server'
import { voidTiedApprovals } from './void-tied-approvals.server'

/**
 * Somebody's own word that they are tied to a supplier: they decide nothing there, and what they had asked to be lifted
 * is asked for no more. Source: docs/programme-rules.md §20
 */
export async function tieToSupplier(
  tx: Db,
  context: Context,
  { id, reason, supplierId }: { id: string; reason: string; supplierId: string },
) {
  const { actor, now } = context
  const link = { id, reason, userId: actor.id, supplierId, declaredAt: now, standing: true }
  await tx.insert(supplierLinks).values(link)
  const waiting = await waitingLifting(tx, actor.id, supplierId)
  if (waiting) {
    const ended = {
      liftingId: waiting.id,
      outcome: 'withdrawn' as const,
      reason,
      decidedById: actor.id,
      decidedAt: now,
    }
    await tx.insert(tieLiftingDecisions).values(ended)
  }
  const subjects = [
    { kind: 'supplier' as const, id: supplierId },
    { kind: 'user' as const, id: actor.id },
  ]
  const rows = [
    await sealedRows(tx, 'tie', [id]),
    ...(waiting ? [await sealedRows(tx, 'tieLiftingDecision', [waiting.id])] : []),
  ]
  const details = { ...(waiting ? { withdrawn: waiting.id } : {}), rows }
  await recordEvent(tx, { actor, now, action: 'supplier.linkDeclared', subjects, details })
  return await voidTiedApprovals(tx, context, { supplierId }, id)
}

/** What this person asked to be lifted and nobody answered yet. */
export async function waitingLifting(tx: Db, userId: string, supplierId: string) {
  const [waiting] = await tx
    .select({ id: tieLiftings.id })
    .from(tieLiftings)
    .leftJoin(tieLiftingDecisions, eq(tieLiftingDecisions.liftingId, tieLiftings.id))
    .where(
      and(
        eq(tieLiftings.supplierId, supplierId),
        eq(tieLiftings.userId, userId),
        isNull(tieLiftingDecisions.liftingId),
      ),
    )
    .limit(1)
  return waiting
}
