import { v7 as uuidv7 } from 'uuid'
import { desc, eq } from 'drizzle-orm'
import { eventSubjects, events, kitDeliveries, kits, kitTypes, kitVersions } from '#db/schema/index'
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

/** A kit in the caregiver's hands. */
export async function handoverOf(
  { actor, store, now }: Context,
  family: { householdId: string; caregiverId: string },
  { measure = 'trade', deliveredOn = '2026-08-19' }: { measure?: KitMeasure; deliveredOn?: CivilDate } = {},
) {
  const [kitTypeId, kitId, versionId] = [uuidv7(), uuidv7(), uuidv7()]
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
      id: uuidv7(),
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
