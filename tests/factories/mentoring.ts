import { v7 as uuidv7 } from 'uuid'
import { desc, eq } from 'drizzle-orm'
import {
  eventSubjects,
  events,
  kitDeliveries,
  kitDeliveryLines,
  kitLines,
  kits,
  kitTypes,
  kitVersions,
} from '#db/schema/index'
import type { Store } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { KitMeasure } from '~/domain/kits/kit-measures'
import { startBusiness } from '~/features/mentoring/start-business.server'
import type { Context } from '~/server/context.server'

/** A business of this caregiver, started by the officer, visited by the mentor. */
export async function businessOf(
  officer: Context,
  mentor: Context,
  family: { householdId: string; caregiverId: string },
) {
  const id = uuidv7()
  await startBusiness(officer, family.householdId, {
    id,
    caregiverId: family.caregiverId,
    mentorId: mentor.actor.id,
    measure: 'trade',
    idea: 'Huile d’arachide',
    nextVisitOn: '2026-11-19',
  })
  return id
}

type Handover = { measure?: KitMeasure; deliveredOn?: CivilDate; animals?: number }

/** A kit in the caregiver's hands, with so many goats at 20 000 XOF. */
export async function handoverOf(
  { actor, store, now }: Context,
  family: { householdId: string; caregiverId: string },
  { measure = 'trade', deliveredOn = '2026-08-19', animals = 0 }: Handover = {},
) {
  const [kitTypeId, kitId, versionId, deliveryId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const person = actor.id
  await store.write(async (tx) => {
    await tx
      .insert(kitTypes)
      .values({ id: kitTypeId, code: kitTypeId, version: 1, labelFr: 'Kit', labelEn: 'Kit', measure })
    await tx.insert(kits).values({
      id: kitId,
      number: kitId,
      ...family,
      kitTypeId,
      requestedById: person,
      requestedAt: now,
      currentVersion: 1,
      state: 'delivered',
      stateSince: now,
    })
    await tx.insert(kitVersions).values({
      id: versionId,
      kitId,
      number: 1,
      supplier: 'Marché',
      reason: 'Plan',
      total: 1,
      contentHash: 'x',
      createdById: person,
      createdAt: now,
    })
    await tx.insert(kitDeliveries).values({
      id: deliveryId,
      kitId,
      versionId,
      deliveredOn,
      place: 'Tsaouni',
      witness: 'Chef',
      receiptNumber: '1',
      caregiverPresent: true,
      deliveredById: person,
      recordedAt: now,
    })
    const [lineId, quantity] = [uuidv7(), Math.max(1, animals)]
    const goods =
      animals > 0
        ? { item: 'Chèvre', unit: 'tête', asset: true, livingAnimal: true }
        : { item: 'Sac', unit: 'piece', asset: false, livingAnimal: false }
    await tx.insert(kitLines).values({ id: lineId, versionId, position: 1, quantity, unitPrice: 20_000, ...goods })
    await tx.insert(kitDeliveryLines).values({ id: uuidv7(), deliveryId, lineId, quantity })
  })
}

export async function actionsOn(store: Store, subjectId: string) {
  const rows = await store.query
    .select({ action: events.action })
    .from(events)
    .innerJoin(eventSubjects, eq(eventSubjects.eventId, events.id))
    .where(eq(eventSubjects.subjectId, subjectId))
    .orderBy(desc(events.id))
  return rows.map(({ action }) => action).sort()
}
