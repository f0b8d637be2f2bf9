import { v7 as uuidv7 } from 'uuid'
import { users } from '#db/schema/index'
import type { Store } from '#db/store'
import type { Role } from '~/domain/access/roles'
import type { Context } from '~/server/context.server'

export const testNow = new Date('2026-11-19T09:00:00Z')

/** Somebody of this role, signed in, as readings and verbs see them. */
export async function contextOf(
  store: Store,
  role: Role,
  overrides: Partial<typeof users.$inferInsert> = {},
): Promise<Context> {
  const id = uuidv7()
  const user = {
    id,
    username: `${role}-${id.slice(-6)}`,
    displayName: `The ${role} ${id.slice(-4)}`,
    role,
    locale: 'fr' as const,
    createdAt: testNow,
    ...overrides,
  }
  await store.write((tx) => tx.insert(users).values(user))
  const { username, displayName, locale } = user
  return { actor: { id: user.id, username, displayName, role, locale }, store, now: testNow }
}
