import { and, eq, sql } from 'drizzle-orm'
import { sessions, totpFactors } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Context } from './context.server'
import { proveSecondFactor, spendProof } from './prove-second-factor.server'
import { recordEvent } from './record-event.server'
import { secondFactorOf } from './second-factor-of.server'
import { services } from './services.server'
import { hashOfToken, tokenOf } from './session-cookie.server'

/** A default of this programme, not a norm (docs/programme-rules.md §6). */
const FRESH_MINUTES = 10

/**
 * Asks for a second factor shown in the last ten minutes, before a deed that moves money or opens an account. Call it
 * outside `store.write`, before the verb. In the demonstration whoever has none is not asked.
 *
 * @param code what the form's `secondFactorCode` carried: a code of the app, a recovery code, a passkey's answer
 * @throws {Refused} 403 there is none, none was shown, or it is wrong; 429 too many wrong ones
 */
export async function mustBeFresh(context: Context, request: Request, code?: string) {
  if (!(await asks(context, request))) return
  const { actor, store, now } = context
  if (!(await secondFactorOf(store, actor.id))) throw new Refused('second-factor-needs-link', 403)
  if (code === undefined || code === '') throw new Refused('second-factor-needed', 403)
  const holder = { userId: actor.id, stage: 'full' as const }
  const proof = await proveSecondFactor({ store, now, request }, holder, code)
  await store.write(async (tx) => {
    await spendProof(tx, { now, request }, holder, proof)
    await tx.update(sessions).set({ secondFactorAt: now }).where(ownSession(request, actor.id))
    const subjects = [{ kind: 'user' as const, id: actor.id }]
    const action = proof.kind === 'recoveryCode' ? 'user.recoveryCodeUsed' : 'user.steppedUp'
    await recordEvent(tx, { actor, now, action, subjects, details: { by: proof.kind } })
  })
}

/** What a form that needs a fresh second factor shows; `hasPasskey` offers one beside the code. */
export async function stepUp(context: Context, request: Request) {
  const needed = await asks(context, request)
  const factor = needed ? await secondFactorOf(context.store, context.actor.id) : null
  return { needed, hasPasskey: factor?.hasPasskey ?? false }
}

async function asks({ actor, store, now }: Context, request: Request) {
  const [row] = await store.prepared(
    'fresh second factor',
    freshFactor,
  )({ tokenHash: hashOfToken(tokenOf(request) ?? ''), userId: actor.id })
  if (!row) return true
  if (row.shownAt && now.getTime() - row.shownAt.getTime() <= FRESH_MINUTES * 60_000) return false
  return row.enrolled !== null || !services().demonstration
}

function freshFactor(db: Db) {
  return db
    .select({ shownAt: sessions.secondFactorAt, enrolled: totpFactors.userId })
    .from(sessions)
    .leftJoin(totpFactors, eq(totpFactors.userId, sessions.userId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('tokenHash')), eq(sessions.userId, sql.placeholder('userId'))))
}

function ownSession(request: Request, userId: string) {
  return and(eq(sessions.tokenHash, hashOfToken(tokenOf(request) ?? '')), eq(sessions.userId, userId))
}
