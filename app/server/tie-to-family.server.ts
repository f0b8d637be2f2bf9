import { eq } from 'drizzle-orm'
import { declaredLinks, supplierLinks } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor, Context } from './context.server'
import { recordEvent } from './record-event.server'
import { sealedRows } from './sealed-rows.server'
import { subjectOfTie, withdrawLifting } from './ties.server'
import { voidTiedApprovals } from './void-tied-approvals.server'

/**
 * Somebody's own word that they are tied to a family: they decide nothing there, and what they had asked to be lifted is
 * asked for no more. Source: docs/programme-rules.md §4
 */
export async function tieToFamily(
  tx: Db,
  context: Context,
  { id, reason, householdId }: { id: string; reason: string; householdId: string },
) {
  const { actor, now } = context
  const link = { id, reason, userId: actor.id, householdId, declaredAt: now, standing: true }
  await tx.insert(declaredLinks).values(link)
  const { rows, ...withdrawn } = await withdrawLifting(tx, context, { householdId }, reason)
  const subjects = [subjectOfTie({ householdId }), { kind: 'user' as const, id: actor.id }]
  const details = { ...withdrawn, rows: [await sealedRows(tx, 'familyTie', [id]), ...rows] }
  await recordEvent(tx, { actor, now, action: 'link.declared', subjects, details })
  return await voidTiedApprovals(tx, context, { householdId }, id)
}

/**
 * A second click comes from somebody who sees what they are tied to no longer.
 *
 * @throws {Refused} 404 somebody else's id
 */
export async function isTieDeclared(tx: Db, actor: Actor, id: string) {
  const [toFamily] = await tx.select({ by: declaredLinks.userId }).from(declaredLinks).where(eq(declaredLinks.id, id))
  const [toSupplier] = await tx.select({ by: supplierLinks.userId }).from(supplierLinks).where(eq(supplierLinks.id, id))
  const link = toFamily ?? toSupplier
  if (link && link.by !== actor.id) throw new Refused('not-there', 404)
  return link !== undefined
}
