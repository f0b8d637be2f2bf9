import { v7 as uuidv7 } from 'uuid'
import { payments, storedFiles, suppliers } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { draftKit } from './kits'
import { contextOf } from './staff'

/** A payment that prices can point to; answers its id. */
export async function paymentFor({ actor, store, now }: Context) {
  const { kitId } = await draftKit(await contextOf(store, 'officer'))
  const [id, supplierId, proofId] = [uuidv7(), uuidv7(), uuidv7()]
  await store.write(async (tx) => {
    const supplier = { id: supplierId, name: 'Grossiste', nameKey: supplierId, kind: 'shop' as const }
    await tx.insert(suppliers).values({ ...supplier, recordedById: actor.id, recordedAt: now })
    await tx.insert(storedFiles).values({
      ...{ id: proofId, purpose: 'paymentProof', mediaType: 'image/jpeg', bytes: 1, sha256: proofId, ofId: id },
      ...{ addedById: actor.id, addedAt: now },
    })
    await tx.insert(payments).values({
      ...{
        id,
        number: `P-${id.slice(-6)}`,
        supplierId,
        kitId,
        payeeName: 'Grossiste',
        amount: 1,
        paidOn: '2026-10-15',
        method: 'cash',
      },
      ...{ reference: 'F-1', proofId, paidById: actor.id, paidAt: now },
    })
  })
  return id
}
