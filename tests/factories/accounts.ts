import { v7 as uuidv7 } from 'uuid'
import { credentials, users } from '#db/schema/index'
import type { Store } from '#db/store'
import type { Role } from '~/domain/access/roles'
import type { Visitor } from '~/server/visitor.server'
import { hashPassword } from '~/server/password.server'
import { testNow } from './staff'

export const testPassword = 'trois chameaux bleus'
let testHash: Promise<string> | undefined

/** Somebody who can sign in with `testPassword`. */
export async function accountOf(store: Store, overrides: Partial<typeof users.$inferInsert> & { role?: Role } = {}) {
  const id = uuidv7()
  const passwordHash = await (testHash ??= hashPassword(testPassword))
  const user = {
    id,
    username: `person-${id.slice(-8)}`,
    displayName: `Person ${id.slice(-4)}`,
    role: 'officer' as const,
    locale: 'fr' as const,
    createdAt: testNow,
    ...overrides,
  }
  await store.write(async (tx) => {
    await tx.insert(users).values(user)
    await tx.insert(credentials).values({ userId: user.id, passwordHash, changedAt: testNow })
  })
  return user
}

let lastAddress = 0

/** Somebody at the door of the demonstration, from an address nobody else uses. */
export function visitorTo(store: Store, overrides: Partial<Visitor> = {}): Visitor {
  const request = new Request('http://localhost/sign-in', { method: 'POST' })
  return { store, now: testNow, request, address: `10.0.0.${lastAddress++}`, demonstration: true, ...overrides }
}
