import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { kitRecord } from '~/server/kit-record.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { recordHandover, type Handover } from '~/server/record-handover.server'
import { sealedPictures, type SealedPicture } from '~/server/stored-pictures.server'
import { visibleKits } from '~/server/visibility.server'
import { subjectsOf } from './own-kit.server'

export type DeliveryForm = Handover & { pictures: string[] }

/**
 * One handover, line by line, by the person it was assigned to.
 *
 * @throws {Refused} 404 not assigned to this actor; and whatever `recordHandover` and `sealedPictures` refuse
 */
export async function deliverKit(context: Context, kitId: string, { pictures, ...form }: DeliveryForm) {
  await deliverKitWith(context, kitId, form, await sealedPictures(pictures))
}

/** The same with pictures that were read before. */
export async function deliverKitWith(
  context: Context,
  kitId: string,
  form: Handover,
  pictures: readonly SealedPicture[],
) {
  const { actor, store, now } = context
  const caregiverName = await caregiverNameOf(context, kitId)
  await store.write(async (tx) => {
    const mine = and(eq(kits.id, kitId), eq(kits.delivererId, actor.id), visibleKits(tx, actor))
    const record = await kitRecord(tx, mine)
    if (!record) throw new Refused('not-there', 404)
    if (record.deliveries.some(({ id }) => id === form.id)) return

    const { receipt, state } = await recordHandover(tx, context, record, form, { caregiverName, pictures })
    await recordEvent(tx, {
      actor,
      now,
      action: state === 'delivered' ? 'kit.delivered' : 'kit.partlyDelivered',
      subjects: subjectsOf(record),
      details: {
        number: record.kit.number,
        deliveredOn: form.deliveredOn,
        receipt,
        contentHash: record.current.contentHash,
        rows: [await sealedRows(tx, 'handover', [form.id])],
      },
    })
  })
}

async function caregiverNameOf({ store }: Context, kitId: string) {
  const [kit] = await store.query.select({ caregiverId: kits.caregiverId }).from(kits).where(eq(kits.id, kitId))
  return kit ? fullName((await identitiesOf(store, [kit.caregiverId])).get(kit.caregiverId)) : ''
}
