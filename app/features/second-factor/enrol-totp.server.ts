import { and, eq } from 'drizzle-orm'
import { sessions, totpFactors } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { recordEvent } from '~/server/record-event.server'
import { endOtherSessions } from '~/server/session.server'
import { stepOfCode } from '~/server/totp.server'
import type { Visitor } from '~/server/visitor.server'
import { keepRecoveryCodes, newRecoveryCodes } from './keep-recovery-codes.server'
import { offeredTotp, type Holder } from './offered-totp.server'

type Door = Pick<Visitor, 'store' | 'now' | 'request'>

/**
 * Enrols the app whose first code this is, or puts it in the place of the one before; a full session must have shown a
 * fresh second factor for that. The other sessions end; this one has now shown a second factor.
 *
 * @returns the recovery codes, shown once, when this is the first factor
 * @throws {Refused} 422 not a code of this secret, 409 enrolled meanwhile, 401 the session has ended
 */
export async function enrolTotp({ store, now, request }: Door, holder: Holder, stage: 'enrol' | 'full', code: string) {
  const { secret, since } = await offeredTotp(store, holder)
  if (stage === 'enrol' && since !== null) throw new Refused('session-ended', 401)
  const step = await stepOfCode(secret, code.replaceAll(/\s/g, ''))
  if (step === null) throw new Refused('code-not-of-this-app', 422)

  const codes = since === null ? newRecoveryCodes() : null
  const { userId } = holder
  await store.write(async (tx) => {
    const factor = { secret, lastStep: step, createdAt: now }
    const [kept] = await (since === null ? firstFactor(tx, userId, factor) : nextFactor(tx, userId, since, factor))
    if (!kept) throw new Refused('try-again', 409)
    if (codes) await keepRecoveryCodes(tx, userId, codes, now)
    const action = since === null ? 'user.factorEnrolled' : 'user.factorReplaced'
    await recordEvent(tx, { actor: { id: userId }, now, action, subjects: [{ kind: 'user', id: userId }] })
    await endOtherSessions(tx, userId, request)
    const ownSession = eq(sessions.tokenHash, holder.tokenHash)
    await tx.update(sessions).set({ secondFactorAt: now }).where(ownSession)
  })
  return codes
}

type Factor = Omit<typeof totpFactors.$inferInsert, 'userId'>

function firstFactor(tx: Db, userId: string, factor: Factor) {
  return tx
    .insert(totpFactors)
    .values({ userId, ...factor })
    .onConflictDoNothing()
    .returning({ id: totpFactors.userId })
}

function nextFactor(tx: Db, userId: string, since: Date, factor: Factor) {
  return tx
    .update(totpFactors)
    .set(factor)
    .where(and(eq(totpFactors.userId, userId), eq(totpFactors.createdAt, since)))
    .returning({ id: totpFactors.userId })
}
