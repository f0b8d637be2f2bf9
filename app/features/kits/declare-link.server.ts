import { and, eq } from 'drizzle-orm'
import { declaredLinks, households, kits, kitVersions, supplierLinks } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor, Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { tieToSupplier } from '~/server/tie-to-supplier.server'
import { voidTiedApprovals } from '~/server/void-tied-approvals.server'
import { visibleHouseholds, visibleKits } from '~/server/visibility.server'
import type { DeclaredTo } from './decision-links'

export type LinkForm = { id: string; reason: string; to?: DeclaredTo | undefined }

/**
 * This actor's own word that they are tied to a household or to the supplier of a kit: from now on others decide, also
 * on what this actor had approved and nobody has handed over yet.
 *
 * @param of the household itself, or a kit of it that this actor sees
 * @returns how many requests wait for others again, and how many are too far on for it
 * @throws {Refused} 404 not visible to this actor; 409 a kit that names no supplier
 */
export async function declareLink(
  context: Context,
  of: { householdId: string } | { kitId: string },
  { id, reason, to = 'family' }: LinkForm,
) {
  const { actor, store } = context
  return await store.write(async (tx) => {
    if (await isDeclaredAlready(tx, actor, id)) return { voided: 0, standing: 0 }
    if ('householdId' in of) {
      const householdId = await visible(tx, actor, of.householdId)
      if (householdId === undefined) throw new Refused('not-there', 404)
      return await tieToFamily(tx, context, { id, reason, householdId })
    }
    const kit = await kitSeen(tx, actor, of.kitId)
    if (!kit) throw new Refused('not-there', 404)
    if (to === 'family') return await tieToFamily(tx, context, { id, reason, householdId: kit.householdId })
    if (kit.supplierId === null) throw new Refused('no-supplier-named', 409)
    return await tieToSupplier(tx, context, { id, reason, supplierId: kit.supplierId })
  })
}

async function tieToFamily(
  tx: Db,
  context: Context,
  { id, reason, householdId }: { id: string; reason: string; householdId: string },
) {
  const { actor, now } = context
  const link = { id, reason, userId: actor.id, householdId, declaredAt: now, standing: true }
  await tx.insert(declaredLinks).values(link)
  const subjects = [
    { kind: 'household' as const, id: householdId },
    { kind: 'user' as const, id: actor.id },
  ]
  await recordEvent(tx, { actor, now, action: 'link.declared', subjects })
  return await voidTiedApprovals(tx, context, { householdId }, id)
}

/** A second click comes from somebody who sees the kit no longer; somebody else's id is nobody's. */
async function isDeclaredAlready(tx: Db, actor: Actor, id: string) {
  const [toFamily] = await tx.select({ by: declaredLinks.userId }).from(declaredLinks).where(eq(declaredLinks.id, id))
  const [toSupplier] = await tx.select({ by: supplierLinks.userId }).from(supplierLinks).where(eq(supplierLinks.id, id))
  const link = toFamily ?? toSupplier
  if (link && link.by !== actor.id) throw new Refused('not-there', 404)
  return link !== undefined
}

async function kitSeen(tx: Db, actor: Actor, kitId: string) {
  const [kit] = await tx
    .select({ householdId: kits.householdId, supplierId: kitVersions.supplierId })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .where(and(eq(kits.id, kitId), visibleKits(tx, actor)))
  return kit
}

async function visible(tx: Db, actor: Actor, householdId: string) {
  const [household] = await tx
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'household.read')))
  return household?.id
}
