import { v7 as uuidv7 } from 'uuid'
import { credentials, users } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Actor } from '~/server/context.server'
import { accounts, type Username } from './accounts'
import type { Staff } from './simulated-deeds.server'

/** All accounts with one password; the lead supervises everybody who works with households. */
export async function addAccounts(tx: Db, passwordHash: string, createdAt: Date): Promise<Staff> {
  const staff: Partial<Record<Username, Actor>> = {}
  for (const { username, displayName, role } of accounts)
    staff[username] = { id: uuidv7(), username, displayName, role, locale: 'fr' }
  const everybody = staff as Staff
  const leadId = everybody.lead.id
  await tx.insert(users).values(
    Object.values(everybody).map((actor) => ({
      ...actor,
      supervisorId: ['lead', 'administrator', 'auditor'].includes(actor.role) ? null : leadId,
      createdAt,
    })),
  )
  await tx
    .insert(credentials)
    .values(Object.values(everybody).map(({ id }) => ({ userId: id, passwordHash, changedAt: createdAt })))
  return everybody
}
