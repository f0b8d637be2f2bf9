import { and, eq, isNull } from 'drizzle-orm'
import { createHmac } from 'node:crypto'
import { enrolmentLinks } from '#db/schema/index'
import { subkey } from '#db/sealing'
import type { Db } from '#db/store'
import { hashOfToken } from '~/server/session-cookie.server'

/** Source: docs/programme-rules.md §6. */
const HOURS_VALID = 24

/**
 * The token of a one-time link. It follows from the form that asks for it, so that the same form sent twice gives the
 * same link; without the master key nobody can compute it.
 */
export function enrolmentToken(userId: string, formId: string) {
  return createHmac('sha256', subkey('session')).update(`enrolment:${userId}:${formId}`).digest('base64url')
}

/**
 * Replaces the links this person has not used.
 *
 * @returns false when this very link was given before: nothing is changed then
 */
export async function giveLink(tx: Db, userId: string, token: string, now: Date) {
  const tokenHash = hashOfToken(token)
  const [known] = await tx.select().from(enrolmentLinks).where(eq(enrolmentLinks.tokenHash, tokenHash))
  if (known) return false
  await voidLinks(tx, userId)
  const expiresAt = new Date(now.getTime() + HOURS_VALID * 60 * 60 * 1000)
  await tx.insert(enrolmentLinks).values({ tokenHash, userId, expiresAt, createdAt: now })
  return true
}

/** Links that were given and not used open nothing any more. */
export async function voidLinks(tx: Db, userId: string) {
  await tx.delete(enrolmentLinks).where(and(eq(enrolmentLinks.userId, userId), isNull(enrolmentLinks.usedAt)))
}
