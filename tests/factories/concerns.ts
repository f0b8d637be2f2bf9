import { v7 as uuidv7 } from 'uuid'
import { focalPoints } from '#db/schema/index'
import type { Store } from '#db/store'
import type { Role } from '~/domain/access/roles'
import type { WorryForm } from '~/features/concerns/raise-concern.server'
import type { Context } from '~/server/context.server'
import { contextOf } from './staff'

/** Somebody of this role who is named to read worries from 1 November 2026 on. */
export async function focalPointOf(store: Store, role: Role, overrides: Parameters<typeof contextOf>[2] = {}) {
  const context = await contextOf(store, role, overrides)
  await named(store, context)
  return context
}

export async function named(store: Store, { actor, now }: Context) {
  const row = { id: uuidv7(), userId: actor.id, fromOn: '2026-11-01', namedById: actor.id, namedAt: now }
  await store.write((tx) => tx.insert(focalPoints).values(row))
}

export function worry(overrides: Partial<WorryForm> = {}): WorryForm {
  return { id: uuidv7(), kind: 'onRoad', inDanger: false, ...overrides }
}
