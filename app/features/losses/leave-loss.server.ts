import { and, eq } from 'drizzle-orm'
import { kitLosses } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { isTieDeclared, tieToFamily } from '~/server/tie-to-family.server'
import { decidableLosses, lossRows } from './kits-with-losses.server'

/**
 * Instead of a decision: this actor is tied to the family, and others decide of its losses and kits from now on.
 *
 * @returns how many requests that they approved wait for others again, and how many are too far on for it
 * @throws {Refused} 404 not open to this actor
 */
export async function leaveLoss(context: Context, lossId: string, link: { id: string; reason: string }) {
  const { actor, store } = context
  return await store.write(async (tx) => {
    if (await isTieDeclared(tx, actor, link.id)) return { voided: 0, standing: 0 }
    const [row] = await lossRows(tx).where(and(eq(kitLosses.id, lossId), decidableLosses(tx, actor)))
    if (!row) throw new Refused('not-there', 404)
    return await tieToFamily(tx, context, { ...link, householdId: row.kit.householdId })
  })
}
