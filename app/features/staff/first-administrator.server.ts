import { and, asc, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { totpFactors, users } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { recordEvent } from '~/server/record-event.server'
import { enrolmentToken, giveLink } from './enrolment-link.server'

const USERNAME = 'admin'

/**
 * While no administrator has a second factor, each start makes the one-time link by which one sets a password and
 * enrols it: whoever starts the server holds the key already.
 *
 * @param origin the public address of this installation
 * @returns what the start prints; nothing once an administrator can enter
 */
export async function firstAdministrator(store: Store, origin: string): Promise<string[]> {
  const now = new Date()
  const linkId = uuidv7()
  const given = await store.write(async (tx) => {
    const administrators = await enabledAdministrators(tx)
    if (administrators.some(({ enrolled }) => enrolled !== null)) return null
    const [first] = administrators
    const { id, username } = first ?? (await addAdministrator(tx, now))
    const token = enrolmentToken(id, linkId)
    await giveLink(tx, id, token, now)
    await recordEvent(tx, { actor: null, now, action: 'user.linkGiven', subjects: [{ kind: 'user', id }] })
    return { token, username }
  })
  if (!given) return []
  return [
    `No administrator can enter yet. The first one (username: ${given.username}) sets a password and a second factor here:`,
    `  ${origin}/enrol/${given.token}`,
    'The link works once and for 24 hours; a new start makes a new one.',
  ]
}

/** Whoever came first leads. */
function enabledAdministrators(tx: Db) {
  return tx
    .select({ id: users.id, username: users.username, enrolled: totpFactors.userId })
    .from(users)
    .leftJoin(totpFactors, eq(totpFactors.userId, users.id))
    .where(and(eq(users.role, 'administrator'), isNull(users.disabledAt)))
    .orderBy(asc(users.createdAt), asc(users.id))
    .limit(500)
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
  return { id, username: USERNAME }
}
