import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { credentials, users } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { recordEvent } from '~/server/record-event.server'
import { enrolmentToken, giveLink } from './enrolment-link.server'

const USERNAME = 'admin'

/**
 * While nobody has a password, each start makes the one-time link by which the first administrator sets one.
 *
 * @param origin the public address of this installation
 * @returns what the start prints; nothing once somebody can sign in
 */
export async function firstAdministrator(store: Store, origin: string): Promise<string[]> {
  const [somebody] = await store.query.select({ id: credentials.userId }).from(credentials).limit(1)
  if (somebody) return []
  const now = new Date()
  const linkId = uuidv7()
  const token = await store.write(async (tx) => {
    const userId = (await administratorToBe(tx)) ?? (await addAdministrator(tx, now))
    const made = enrolmentToken(userId, linkId)
    await giveLink(tx, userId, made, now)
    await recordEvent(tx, { actor: null, now, action: 'user.linkGiven', subjects: [{ kind: 'user', id: userId }] })
    return made
  })
  return [
    `Nobody can sign in yet. The first administrator (username: ${USERNAME}) sets a password here:`,
    `  ${origin}/enrol/${token}`,
    'The link works once and for 24 hours; a new start makes a new one.',
  ]
}

async function administratorToBe(tx: Db) {
  const [waiting] = await tx.select({ id: users.id }).from(users).where(eq(users.username, USERNAME))
  return waiting?.id
}

async function addAdministrator(tx: Db, now: Date) {
  const id = uuidv7()
  await tx.insert(users).values({
    id,
    username: USERNAME,
    displayName: 'Administration',
    role: 'administrator',
    locale: 'fr',
    createdAt: now,
  })
  return id
}
