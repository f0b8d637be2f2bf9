import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { kits, settings } from '#db/schema/index'
import type { Store } from '#db/store'
import type { SettingKey } from '~/domain/settings/known-settings'
import type { SittingForm } from '~/features/committees/sitting-form.server'
import type { Context } from '~/server/context.server'
import { versionsOf, waitingKit } from './kits'

/** A setting in force since the beginning of the year. */
export async function setSetting({ actor, store, now }: Context, key: SettingKey, value: number, version = 1) {
  const setting = { id: uuidv7(), key, version, value, validFrom: '2026-01-01' }
  await store.write((tx) => tx.insert(settings).values({ ...setting, setById: actor.id, setAt: now }))
}

/** A mill of 900 000 F CFA that waits. */
export function largeKit(officer: Context) {
  return waitingKit(officer, { lines: [{ item: 'Moulin', unit: 'piece', quantity: 1, unitPrice: 900_000 }] })
}

/** What the recorder of a sitting sends about one request, with three members from outside. */
export async function sittingOn(
  store: Store,
  kitId: string,
  overrides: Partial<SittingForm['items'][number]> = {},
): Promise<SittingForm> {
  const newest = (await versionsOf(store, kitId)).at(-1)
  return {
    id: uuidv7(),
    heldOn: '2026-11-19',
    place: 'Zinder, salle de réunion',
    noLink: true,
    members: ['Cheffe de projet', 'Chef de canton', 'Représentante des mères'].map((capacity, index) => ({
      name: `Membre ${index + 1}`,
      capacity,
      userId: undefined,
    })),
    items: [
      {
        kitId,
        contentHash: newest?.contentHash ?? '',
        outcome: 'approved',
        reason: 'Le marché est assez grand.',
        otherWay: undefined,
        recused: [],
        ...overrides,
      },
    ],
  }
}

/** As if it had been submitted so long ago. */
export async function waitingSince(store: Store, kitId: string, since: Date) {
  await store.write((tx) => tx.update(kits).set({ stateSince: since }).where(eq(kits.id, kitId)))
}
