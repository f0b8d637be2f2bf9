import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { createHmac } from 'node:crypto'
import { credentials, passkeyChallenges, sessions, signInAttempts, users } from '#db/schema/index'
import { subkey } from '#db/sealing'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { isPassword } from '~/server/password.server'
import { recordEvent } from '~/server/record-event.server'
import { endSession, openSessionFor } from '~/server/session.server'
import { knownDevice } from '~/server/known-device.server'
import { payForAttempt, type Purse } from '~/server/pay-for-attempt.server'
import type { Visitor } from '~/server/visitor.server'
import { stageAfterPassword } from './stage-after-password.server'

/** An address may be a whole office's: it may fail more often before it waits. */
const FREE_PER_NAME = 3
const FREE_PER_ADDRESS = 20
const ATTEMPT_KEPT = 24 * 60 * 60 * 1000

/**
 * @returns the token of a new session and its stage; the session this browser had is ended
 * @throws {Refused} 429 too many failures, 403 wrong: the same for an unknown name, a wrong password and
 * a disabled account; 403 right, but without a second factor and without a link to enrol one
 */
export async function signIn(visitor: Visitor, form: { username: string; password: string }) {
  const { store, now, request } = visitor
  const username = form.username.toLowerCase()
  const purses = pursesOf(visitor, username)
  await payForAttempt(store, now, purses)

  const [account] = await store.query
    .select({ id: users.id, disabledAt: users.disabledAt, passwordHash: credentials.passwordHash })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(eq(users.username, username))
  const matches = await isPassword(form.password, account?.passwordHash ?? null)
  if (!account || !matches || account.disabledAt) throw new Refused('wrong-name-or-password', 403)

  const opened = await store.write(async (tx) => {
    const [still] = await tx
      .select({ id: users.id })
      .from(users)
      .innerJoin(credentials, eq(credentials.userId, users.id))
      .where(
        and(
          eq(users.id, account.id),
          isNull(users.disabledAt),
          eq(credentials.passwordHash, account.passwordHash ?? ''),
        ),
      )
    if (!still) return null
    const stage = await stageAfterPassword(tx, visitor, account.id)
    await refund(tx, purses)
    await sweep(tx, now)
    await endSession(tx, request)
    await recordEvent(tx, {
      actor: account,
      now,
      action: stage === 'full' ? 'user.signedIn' : 'user.passwordGiven',
      subjects: [{ kind: 'user', id: account.id }],
    })
    return { stage, token: await openSessionFor(tx, account.id, stage, now) }
  })
  if (opened === null) throw new Refused('wrong-name-or-password', 403)
  return { ...opened, username }
}

/** A browser known for this name pays from its own purse, so that strangers cannot keep the owner waiting. */
function pursesOf({ request, address }: Visitor, username: string): Purse[] {
  const device = knownDevice(request, username)
  if (device) return [{ key: `device:${device}`, free: FREE_PER_NAME }]
  return [
    { key: `name:${opaque(username)}`, free: FREE_PER_NAME },
    { key: `address:${opaque(address)}`, free: FREE_PER_ADDRESS },
  ]
}

/** Somebody may type a password where the name goes: neither names nor addresses are stored. */
function opaque(value: string) {
  return createHmac('sha256', subkey('session')).update(`attempt:${value}`).digest('base64url')
}

/** A success clears the name's or the browser's count and gives the address back what this attempt cost. */
async function refund(tx: Db, purses: Purse[]) {
  for (const { key } of purses) {
    const row = eq(signInAttempts.key, key)
    if (!key.startsWith('address:')) await tx.delete(signInAttempts).where(row)
    else
      await tx
        .update(signInAttempts)
        .set({ failures: sql`${signInAttempts.failures} - 1` })
        .where(row)
  }
}

async function sweep(tx: Db, now: Date) {
  await tx.delete(sessions).where(lt(sessions.expiresAt, now))
  await tx.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now))
  await tx.delete(signInAttempts).where(lt(signInAttempts.freeAt, new Date(now.getTime() - ATTEMPT_KEPT)))
}
