import { v7 as uuidv7 } from 'uuid'
import { eq } from 'drizzle-orm'
import { kitLines, kits, kitVersions, lotItems, lotKitLines, lots, stockBalances, stores } from '#db/schema/index'
import { and } from 'drizzle-orm'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import type { Context } from '~/server/context.server'
import { sealFile } from '~/server/seal-file.server'
import { pictureAnew } from '~/server/picture-anew.server'
import { fullDelivery } from './kit-rows'
import { kitToDeliver } from './kits'
import { jpegOf } from './pictures'

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

/** The first line of a kit, bought in a lot whose goods lie in a store. */
export async function boughtFirstLine({ actor, store, now }: Context, kitId: string, { inStore = 10 } = {}) {
  const [line] = await store.query
    .select({ id: kitLines.id, itemKey: kitLines.itemKey, quantity: kitLines.quantity })
    .from(kitLines)
    .innerJoin(kitVersions, eq(kitVersions.id, kitLines.versionId))
    .innerJoin(kits, and(eq(kits.id, kitVersions.kitId), eq(kits.currentVersion, kitVersions.number)))
    .where(eq(kits.id, kitId))
    .orderBy(kitLines.position)
    .limit(1)
  if (!line) throw new Error('The kit has no line.')
  const { itemKey, quantity } = line
  const [lotId, lotItemId, storeId] = [uuidv7(), uuidv7(), uuidv7()]
  const thing = { itemKey, item: 'Arachide décortiquée', unit: 'sack' }
  await store.write(async (tx) => {
    const opened = { openedById: actor.id, openedAt: now }
    await tx.insert(lots).values({ id: lotId, number: lotId, state: 'received', stateSince: now, ...opened })
    await tx
      .insert(lotItems)
      .values({ id: lotItemId, lotId, position: 1, ...thing, quantity, approvedUnitPrice: 39_500 })
    await tx.insert(lotKitLines).values({ kitLineId: line.id, kitId, lotItemId, quantity })
    await tx.insert(stores).values({ id: storeId, name: `Magasin ${storeId}`, commune: 'NE007002001', ...opened })
    await tx.insert(stockBalances).values({ storeId, ...thing, quantity: inStore })
  })
  return { storeId, itemKey }
}
