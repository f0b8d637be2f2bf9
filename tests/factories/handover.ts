import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import type { KitRequestForm } from '~/features/kits/request-kit.server'
import type { Context } from '~/server/context.server'
import { sealFile } from '~/server/seal-file.server'
import { pictureAnew } from '~/server/picture-anew.server'
import { fullDelivery } from './kit-rows'
import { kitToDeliver, openGate } from './kits'
import { jpegOf } from './pictures'
import { kitToBuy } from './procurement'

/** A picture as its form has left it: sealed, and named by no row. */
export async function sealedPictureOf(seed: number) {
  return await sealFile(await pictureAnew(await jpegOf(seed), `${seed}.jpg`))
}

/** A kit in the caregiver's hands, by three people, with its receipt. */
export async function kitHandedOver(
  officer: Context,
  decider: Context,
  deliverer: Context,
  overrides: Parameters<typeof fullDelivery>[2] = {},
) {
  const kit = await kitToDeliver(officer, decider, deliverer)
  const form = await fullDelivery(officer.store, kit.kitId, overrides)
  await deliverKit(deliverer, kit.kitId, form)
  return { ...kit, deliveryId: form.id, form }
}

/** Approved without a supplier, with every condition of the gate met: its goods are bought with those of others. */
export async function kitToFetch(
  officer: Context,
  decider: Context,
  deliverer: Context,
  overrides: Partial<KitRequestForm> = {},
) {
  const kit = await kitToBuy(officer, decider, overrides)
  await openGate(officer, kit)
  await assignDeliverer(officer, kit.kitId, { delivererId: deliverer.actor.id })
  return kit
}
