import { v7 as uuidv7 } from 'uuid'
import { credentials, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { hashPassword } from '~/server/password.server'

export const demonstrationPassword = 'komawa-demo'

/** Fills an empty database with the demonstration programme; a database that has people in it is left alone. */
export async function loadDemonstration(store: Store, now: Date): Promise<string[]> {
  const announcements = accounts.map(({ username, role }) => `  ${username.padEnd(10)} ${role}`)
  const [somebody] = await store.query.select({ id: users.id }).from(users).limit(1)
  if (!somebody) await addAccounts(store, now)
  return ['Demonstration accounts (password: komawa-demo):', ...announcements]
}

const accounts = [
  { username: 'lead', displayName: 'Mariama Oumarou', role: 'lead' },
  { username: 'officer', displayName: 'Aïchatou Maman', role: 'officer' },
  { username: 'officer2', displayName: 'Moussa Garba', role: 'officer' },
  { username: 'tutor', displayName: 'Rahila Sani', role: 'tutor' },
  { username: 'mentor', displayName: 'Ibrahim Chaïbou', role: 'mentor' },
  { username: 'admin', displayName: 'Salissou Abdou', role: 'administrator' },
] as const

async function addAccounts(store: Store, now: Date) {
  const passwordHash = await hashPassword(demonstrationPassword)
  const leadId = uuidv7()
  await store.write(async (tx) => {
    for (const { username, displayName, role } of accounts) {
      const id = role === 'lead' ? leadId : uuidv7()
      await tx.insert(users).values({
        id,
        username,
        displayName,
        role,
        supervisorId: role === 'lead' || role === 'administrator' ? null : leadId,
        locale: 'fr',
        createdAt: now,
      })
      await tx.insert(credentials).values({ userId: id, passwordHash, changedAt: now })
    }
  })
}
