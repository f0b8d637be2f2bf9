import { supplierLinks } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Context } from './context.server'
import { recordEvent } from './record-event.server'
import { sealedRows } from './sealed-rows.server'
import { subjectOfTie, withdrawLifting } from './ties.server'
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
  await tx.insert(supplierLinks).values({ id, reason, userId: actor.id, supplierId, declaredAt: now, standing: true })
  const { rows, ...withdrawn } = await withdrawLifting(tx, context, { supplierId }, reason)
  const subjects = [subjectOfTie({ supplierId }), { kind: 'user' as const, id: actor.id }]
  const details = { ...withdrawn, rows: [await sealedRows(tx, 'tie', [id]), ...rows] }
  await recordEvent(tx, { actor, now, action: 'supplier.linkDeclared', subjects, details })
  return await voidTiedApprovals(tx, context, { supplierId }, id)
}
