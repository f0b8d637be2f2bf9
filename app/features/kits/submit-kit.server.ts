import { eq } from 'drizzle-orm'
import { kitVersions } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustNotWaitInARound } from '~/server/in-a-round.server'
import { recordEvent } from '~/server/record-event.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { supplierNamed } from '~/server/supplier-named.server'
import { waiverIn } from '~/domain/procurement/waiver'
import { ownKit, subjectsOf, supplierOf } from './own-kit.server'

/**
 * Hands the current version to those who decide. The version sent twice is submitted once.
 *
 * @throws {Refused} 404 not an own request; 409 another version stands there now, it was called off, or a supplier of
 * almost that name was registered meanwhile; 422 the supplier was retired, or is named without a reason
 */
export async function submitKit(context: Context, kitId: string, { version }: { version: number }) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const record = await ownKit(tx, actor, kitId)
    const { current } = record
    if (current.number !== version) throw new Refused('changed-meanwhile', 409)
    if (record.cancellation !== null) throw new Refused('kit-cancelled', 409)
    if (current.submittedAt !== null) return

    await mustNotWaitInARound(tx, record.kit)
    if (current.supplier !== '' && waiverIn(current) === null) throw new Refused('quotes-not-waived', 422)
    const supplier = await supplierNamed(tx, context, current.supplier, current.supplierIsAnother)
    await tx
      .update(kitVersions)
      .set({ supplierId: supplier?.id ?? null, submittedAt: now, submittedById: actor.id })
      .where(eq(kitVersions.id, current.id))
    await keepKitState(tx, kitId, now)
    await recordEvent(tx, {
      actor,
      now,
      action: 'kit.submitted',
      subjects: [...subjectsOf(record), ...supplierOf(supplier)],
      details: {
        ...{ number: record.kit.number, version, total: current.total, contentHash: current.contentHash },
        newSupplier: supplier?.isNew ?? false,
      },
    })
  })
}
