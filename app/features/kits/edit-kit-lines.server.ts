import { eq } from 'drizzle-orm'
import { kits, kitVoids } from '#db/schema/index'
import { kitEditRefusal } from '~/domain/kits/kit-edit-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { releaseCommitment } from '~/server/budget.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { kitInTrade } from '~/server/kit-in-trade.server'
import { approvalsGiven, approvalsOf } from '~/server/kit-standing'
import { ownKit, subjectsOf, supplierOf } from './own-kit.server'
import { lossToReplace, mustReplace } from '~/server/replaceable-loss.server'
import { writeVersion, type ContentForm } from '~/server/write-version.server'

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
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const record = await ownKit(tx, actor, kitId)
    const { kit, type, current, versions } = record
    if (versions.some(({ id, createdById }) => id === form.id && createdById === actor.id)) return
    const refusal = kitEditRefusal({ ...kit, ...(await kitInTrade(tx, kitId)) }, form.version)
    if (refusal) throw new Refused(refusal, 409)
    if (kit.replacesLossId !== null)
      mustReplace(await lossToReplace(tx, kit.householdId, kit.replacesLossId), kit, form.lines)

    const wasApproved = approvalsOf(record).length > 0
    const voided = approvalsGiven(record).map(({ id }) => id)
    for (const id of voided) {
      await tx.insert(kitVoids).values({ decisionId: id, voidedById: actor.id, voidedAt: now }).onConflictDoNothing()
    }
    await releaseCommitment(tx, context, { kitId, causeId: form.id })
    const number = current.number + 1
    const submitted = kit.state === 'submitted'
    const next = { id: form.id, kit, type, number, submitted, before: current.lines }
    const { total, contentHash, supplier } = await writeVersion(tx, context, next, form)
    await tx.update(kits).set({ currentVersion: number }).where(eq(kits.id, kitId))
    await keepKitState(tx, kitId, now)
    await recordEvent(tx, {
      actor,
      now,
      action: wasApproved ? 'kit.approvalVoided' : 'kit.linesChanged',
      subjects: [...subjectsOf(record), ...supplierOf(supplier)],
      details: {
        ...{ number: kit.number, version: number, total, totalBefore: current.total, contentHash },
        newSupplier: supplier?.isNew ?? false,
        rows: [await sealedRows(tx, 'version', [form.id]), await sealedRows(tx, 'void', voided)],
      },
    })
  })
}
