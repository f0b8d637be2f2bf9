import { and, eq, isNull, lt } from 'drizzle-orm'
import { passkeys, recoveryCodes, signInAttempts, totpFactors } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { deviceOfFactor } from './known-device.server'
import { answeredPasskey, readPasskeyAnswer } from './passkey-answer.server'
import { payForAttempt } from './pay-for-attempt.server'
import { readRecoveryCode, recoveryCodeHash } from './recovery-code.server'
import { stepOfCode } from './totp.server'

type Door = { store: Store; now: Date; request: Request }
/** Those below a full session cannot make those with one wait. */
type Holder = { userId: string; stage: 'secondFactor' | 'full' }

type Proof =
  | { kind: 'totp'; step: number }
  | { kind: 'recoveryCode'; codeHash: string }
  | { kind: 'passkey'; id: string; counter: number; newCounter: number }

const FREE_TRIES = 3

/**
 * What was answered, looked at outside the transaction: six digits of the app, a recovery code, or a passkey's
 * signature. A code is paid for before it is compared. It opens nothing until `spendProof` has taken it.
 *
 * @throws {Refused} 429 too many wrong codes, 403 it is none of them
 */
export async function proveSecondFactor(door: Door, holder: Holder, answer: string): Promise<Proof> {
  const passkey = readPasskeyAnswer(answer)
  if (passkey) {
    const answered = await answeredPasskey(door, holder.userId, passkey)
    if (answered) return { kind: 'passkey', ...answered }
    throw new Refused('passkey-not-accepted', 403)
  }
  await payForAttempt(door.store, door.now, [{ key: purseOf(door.request, holder), free: FREE_TRIES }])
  const proof = (await totpProof(door.store, holder.userId, answer)) ?? recoveryProof(holder.userId, answer)
  if (!proof) throw new Refused('wrong-second-factor', 403)
  return proof
}

/**
 * Takes the proof, in the transaction of what it opens.
 *
 * @throws {Refused} 403 it was used already, by this person or by whoever looked over a shoulder
 */
export async function spendProof(tx: Db, { now, request }: Omit<Door, 'store'>, holder: Holder, proof: Proof) {
  const [spent] = await taken(tx, now, holder.userId, proof)
  if (!spent) throw new Refused('wrong-second-factor', 403)
  if (proof.kind !== 'passkey') await tx.delete(signInAttempts).where(eq(signInAttempts.key, purseOf(request, holder)))
}

function taken(tx: Db, now: Date, userId: string, proof: Proof) {
  if (proof.kind === 'totp')
    return tx
      .update(totpFactors)
      .set({ lastStep: proof.step })
      .where(and(eq(totpFactors.userId, userId), lt(totpFactors.lastStep, proof.step)))
      .returning({ id: totpFactors.userId })
  if (proof.kind === 'recoveryCode')
    return tx
      .update(recoveryCodes)
      .set({ usedAt: now })
      .where(
        and(eq(recoveryCodes.codeHash, proof.codeHash), eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)),
      )
      .returning({ id: recoveryCodes.userId })
  return tx
    .update(passkeys)
    .set({ counter: proof.newCounter, lastUsedAt: now })
    .where(and(eq(passkeys.id, proof.id), eq(passkeys.counter, proof.counter)))
    .returning({ id: passkeys.id })
}

async function totpProof(store: Store, userId: string, answer: string): Promise<Proof | null> {
  const digits = answer.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const [factor] = await store.query.select().from(totpFactors).where(eq(totpFactors.userId, userId))
  const step = factor ? await stepOfCode(factor.secret, digits) : null
  return step === null ? null : { kind: 'totp', step }
}

function recoveryProof(userId: string, answer: string): Proof | null {
  const code = readRecoveryCode(answer)
  return code === null ? null : { kind: 'recoveryCode', codeHash: recoveryCodeHash(userId, code) }
}

/** A browser on which this person's factor was shown pays from its own purse: strangers cannot keep the owner waiting. */
function purseOf(request: Request, { userId, stage }: Holder) {
  const device = deviceOfFactor(request, userId)
  return `${stage === 'full' ? 'step-up' : 'factor'}:${device ?? userId}`
}
