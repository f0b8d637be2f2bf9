import { desc, eq } from 'drizzle-orm'
import { events, eventSubjects, kitLines, kits } from '#db/schema/index'
import type { Store } from '#db/store'
import { v7 as uuidv7 } from 'uuid'
import type { DeliveryForm } from '~/features/kits/deliver-kit.server'
import { versionsOf } from './kits'

/** The deeds on a subject, newest first. */
export async function actionsOf(store: Store, kitId: string) {
  const rows = await store.query
    .select({ action: events.action })
    .from(events)
    .innerJoin(eventSubjects, eq(eventSubjects.eventId, events.id))
    .where(eq(eventSubjects.subjectId, kitId))
    .orderBy(desc(events.id))
  return rows.map(({ action }) => action)
}

export async function stateOf(store: Store, kitId: string) {
  const [kit] = await store.query.select({ state: kits.state }).from(kits).where(eq(kits.id, kitId))
  return kit?.state
}

/** The newest version handed over in full. */
export async function fullDelivery(
  store: Store,
  kitId: string,
  overrides: Partial<DeliveryForm> = {},
): Promise<DeliveryForm> {
  const newest = (await versionsOf(store, kitId)).at(-1)
  const lines = await store.query
    .select()
    .from(kitLines)
    .where(eq(kitLines.versionId, newest?.id ?? ''))
    .orderBy(kitLines.position)
  return {
    id: uuidv7(),
    deliveredOn: '2026-11-19',
    place: 'Tsaouni',
    witness: 'Chef de quartier',
    caregiverPresent: true,
    signedBy: 'onPaper',
    paperNumber: `CB-${uuidv7().slice(-8)}`,
    nothingOwed: 'readInFrench',
    note: 'Pas de photo : le téléphone était déchargé.',
    pictures: [],
    lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    ...overrides,
  }
}
