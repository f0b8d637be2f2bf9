import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { kitDeliveries, kitDeliveryLines, kitLines, kits, kitVersions } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import { receiptCodeOf } from '~/domain/kits/receipt-code'
import { decideLoss } from '~/features/losses/decide-loss.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import type { LossForm } from '~/features/losses/loss-forms.server'
import type { Context } from '~/server/context.server'
import { familyOf } from './family'
import { oilKitType } from './kits'

type Line = { modality?: 'landlord'; item: string; quantity: number; tranche?: number; handed?: number }
type Given = {
  family?: { householdId: string; caregiverId: string }
  deliverer?: Context
  deliveredOn?: CivilDate
  lines?: Line[]
}

/** A kit in the caregiver's hands, or the part of it that was handed over; asked for by the officer. */
export async function handedKit(officer: Context, given: Given = {}) {
  const { actor, store, now } = officer
  const { deliverer = officer, deliveredOn = '2026-08-10' } = given
  const lines = given.lines ?? [
    { item: 'Chèvre', quantity: 3 },
    { item: 'Aliment bétail', quantity: 2 },
  ]
  const family = given.family ?? (await familyOf(officer))
  const type = await oilKitType(store)
  const [kitId, versionId, deliveryId] = [uuidv7(), uuidv7(), uuidv7()]
  const receiptCode = receiptCodeOf(randomBytes(12))
  const withIds = lines.map((line, index) => ({ ...line, id: uuidv7(), position: index + 1 }))
  const left = withIds.some(({ quantity, handed = quantity }) => handed < quantity)
  await store.write(async (tx) => {
    await tx.insert(kits).values({
      id: kitId,
      number: `KIT-T-${kitId.slice(-8)}`,
      householdId: family.householdId,
      caregiverId: family.caregiverId,
      kitTypeId: type.id,
      requestedById: actor.id,
      requestedAt: now,
      delivererId: deliverer.actor.id,
      currentVersion: 1,
      state: left ? 'partlyDelivered' : 'delivered',
      stateSince: now,
    })
    await tx.insert(kitVersions).values({
      id: versionId,
      kitId,
      number: 1,
      supplier: 'Marché',
      reason: 'Plan',
      total: 100_000,
      contentHash: kitId.replaceAll('-', '').repeat(2),
      createdById: actor.id,
      createdAt: now,
      submittedAt: now,
      submittedById: actor.id,
    })
    await tx.insert(kitLines).values(
      withIds.map(({ id, position, item, quantity, tranche = 1, modality }) => ({
        ...{ id, versionId, position, item, quantity, tranche, modality },
        ...{ unit: 'piece', unitPrice: 20_000, asset: true, livingAnimal: item === 'Chèvre' },
      })),
    )
    await tx.insert(kitDeliveries).values({
      id: deliveryId,
      kitId,
      versionId,
      deliveredOn,
      place: 'Tsaouni',
      witness: 'Chef',
      receiptNumber: deliveryId,
      receiptCode,
      caregiverPresent: true,
      deliveredById: deliverer.actor.id,
      recordedAt: now,
    })
    await tx.insert(kitDeliveryLines).values(
      withIds.map(({ id, quantity, handed = quantity }) => ({
        id: uuidv7(),
        deliveryId,
        lineId: id,
        quantity: handed,
      })),
    )
  })
  return { kitId, deliveryId, receiptCode, ...family, lineIds: withIds.map(({ id }) => id) }
}

export function lossOf(lineId = '', overrides: Partial<LossForm> = {}): LossForm {
  return {
    id: uuidv7(),
    lineId,
    quantity: 1,
    kind: 'dead',
    happenedOn: '2026-10-01',
    story: 'Morte de maladie en trois jours.',
    ...overrides,
  }
}

/** One goat of a new kit, reported by this person. */
export async function lossWaiting(officer: Context, reporter = officer, overrides: Partial<LossForm> = {}) {
  const kit = await handedKit(officer)
  const form = lossOf(kit.lineIds[0], overrides)
  await reportLoss(reporter, kit.kitId, form)
  return { ...kit, lossId: form.id }
}

export const toReplace = { outcome: 'replace' as const, reason: 'Elle vivait de ce lait.', noLink: true }

/** A loss that this person decided: nobody else's any more. */
export async function lossDecided(officer: Context, decider: Context) {
  const { lossId } = await lossWaiting(officer)
  await decideLoss(decider, lossId, { outcome: 'noReplacement', reason: 'Mort naturelle.', noLink: true })
  return lossId
}
