import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { PASSKEY_TRANSPORTS, passkeys } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { takeChallenge } from '~/server/passkey-challenge.server'
import { passkeyHouse } from '~/server/passkey-house.server'
import { recordEvent } from '~/server/record-event.server'
import { secondFactorOf } from '~/server/second-factor-of.server'
import { endOtherSessions } from '~/server/session.server'

const MOST_PASSKEYS = 10

type PasskeyForm = { id: string; label: string; passkey: string }

/**
 * Adds a passkey that verified who touched it; the other sessions end. A code app must be there before, and a fresh
 * second factor shown.
 *
 * @throws {Refused} 403 not the answer to this session's challenge, from this address, with verification; 409 no code
 * app yet, too many
 */
export async function addPasskey({ actor, store, now }: Context, request: Request, form: PasskeyForm) {
  const [done] = await store.query.select().from(passkeys).where(eq(passkeys.id, form.id))
  if (done?.userId === actor.id) return
  if (!(await secondFactorOf(store, actor.id))) throw new Refused('code-app-first', 409)
  const credential = await verified(store, now, request, form.passkey)
  if (!credential) throw new Refused('passkey-not-added', 403)

  await store.write(async (tx) => {
    const known = await tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.userId, actor.id))
    if (known.length >= MOST_PASSKEYS) throw new Refused('too-many-passkeys', 409, { count: MOST_PASSKEYS })
    const [added] = await tx
      .insert(passkeys)
      .values({ id: form.id, userId: actor.id, ...credential, label: form.label, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: passkeys.id })
    if (!added) throw new Refused('passkey-not-added', 403)
    await endOtherSessions(tx, actor.id, request)
    const subjects = [{ kind: 'user' as const, id: actor.id }]
    await recordEvent(tx, { actor, now, action: 'user.passkeyAdded', subjects, details: { passkey: form.id } })
  })
}

async function verified(store: Context['store'], now: Date, request: Request, typed: string) {
  const response = readAnswer(typed)
  const challenge = await takeChallenge(store, now, request)
  if (!response || challenge === null) return null
  const { origin, rpId } = passkeyHouse(request)
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch(() => null)
  if (!checked?.verified) return null
  const { id, publicKey, counter } = checked.registrationInfo.credential
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: response.response.transports,
  }
}

const words = z.string().max(8000)
const answerShape = z.object({
  id: words,
  rawId: words,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: words,
    attestationObject: words,
    transports: z.array(z.enum(PASSKEY_TRANSPORTS)).max(10).catch([]),
  }),
})

function readAnswer(typed: string) {
  const read = answerShape.safeParse(parsed(typed))
  return read.success ? { ...read.data, clientExtensionResults: {} } : null
}

function parsed(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return null
  }
}
