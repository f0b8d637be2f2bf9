import { kitEditRefusal } from '~/domain/kits/kit-edit-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { kitInTrade } from '~/server/kit-in-trade.server'
import { ownKit } from './own-kit.server'
import { lossToReplace, mustReplace } from '~/server/replaceable-loss.server'
import { rewriteKit } from '~/server/rewrite-kit.server'
import type { ContentForm } from '~/server/write-version.server'

export type KitEditForm = ContentForm & {
  id: string
  /** The version that the person saw when they began to type. */
  version: number
}

/**
 * Writes a new version of a request. A request that waits goes on waiting with the new version, for all its approvals
 * anew; an approval in force is voided, its money goes back to its line, and the request is submitted anew.
 *
 * @throws {Refused} 404 not an own request; 409 changed meanwhile, declined, cancelled, being bought or delivered; 422 a
 * replacement of other goods than those that are gone
 */
export async function editKitLines(context: Context, kitId: string, form: KitEditForm) {
  const { actor, store } = context
  await store.write(async (tx) => {
    const record = await ownKit(tx, actor, kitId)
    const { kit, versions } = record
    if (versions.some(({ id, createdById }) => id === form.id && createdById === actor.id)) return
    const refusal = kitEditRefusal({ ...kit, ...(await kitInTrade(tx, kitId)) }, form.version)
    if (refusal) throw new Refused(refusal, 409)
    if (kit.replacesLossId !== null)
      mustReplace(await lossToReplace(tx, kit.householdId, kit.replacesLossId), kit, form.lines)

    await rewriteKit(tx, context, record, form.id, form)
  })
}
