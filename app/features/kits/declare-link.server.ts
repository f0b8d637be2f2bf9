import { and, eq } from 'drizzle-orm'
import { households, kits, kitVersions } from '#db/schema/index'
import type { Db } from '#db/store'
import type { DeclaredTo } from '~/domain/kits/decision-links'
import { Refused } from '~/domain/refused'
import type { Actor, Context } from '~/server/context.server'
import { isTieDeclared, tieToFamily } from '~/server/tie-to-family.server'
import { tieToSupplier } from '~/server/tie-to-supplier.server'
import { visibleHouseholds, visibleKits } from '~/server/visibility.server'

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
    if (await isTieDeclared(tx, actor, id)) return { voided: 0, standing: 0 }
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
