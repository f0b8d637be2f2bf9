import { desc, eq } from 'drizzle-orm'
import { events, eventSubjects, kitLines, kits } from '#db/schema/index'
import type { Store } from '#db/store'
import { v7 as uuidv7 } from 'uuid'
import type { DeliveryForm } from '~/features/kits/deliver-kit.server'
import { draftKit, versionsOf } from './kits'
import { contextOf } from './staff'

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

/** Bare kits of which nothing is told but that they are there. */
export async function bareKits(store: Store, count: number): Promise<string[]> {
  const { kitId } = await draftKit(await contextOf(store, 'officer'))
  const [like] = await store.query.select().from(kits).where(eq(kits.id, kitId))
  if (!like) throw new Error('A draft that was just made is not there.')
  const rows = Array.from({ length: count }, () => uuidv7()).map((id) => ({ ...like, id, number: `K-${id}` }))
  await store.write((tx) => tx.insert(kits).values(rows))
  return rows.map(({ id }) => id)
}
