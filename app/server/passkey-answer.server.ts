import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { passkeys } from '#db/schema/index'
import type { Store } from '#db/store'
import { passkeyHouse } from './passkey-house.server'
import { takeChallenge } from './passkey-challenge.server'

/** A form's field carries it as JSON; what is inside is only believed once the signature is right. */
export function readPasskeyAnswer(typed: string): AuthenticationResponseJSON | null {
  const read = answerShape.safeParse(parsed(typed))
  return read.success ? { ...read.data, clientExtensionResults: {} } : null
}

/**
 * The passkey that signed this session's challenge, at this address, with the person verified by it.
 *
 * @returns null for a challenge that is unknown, used or too old, another origin, a touch without verification, a wrong
 * signature, somebody else's passkey, or a counter that went backwards
 */
export async function answeredPasskey(
  { store, now, request }: { store: Store; now: Date; request: Request },
  userId: string,
  response: AuthenticationResponseJSON,
) {
  const challenge = await takeChallenge(store, now, request)
  const [passkey] = await store.query
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.credentialId, response.id), eq(passkeys.userId, userId)))
  if (challenge === null || !passkey) return null
  const { origin, rpId } = passkeyHouse(request)
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => null)
  if (!checked?.verified) return null
  return { id: passkey.id, counter: passkey.counter, newCounter: checked.authenticationInfo.newCounter }
}

const words = z.string().max(4000)
const answerShape = z.object({
  id: words,
  rawId: words,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: words,
    authenticatorData: words,
    signature: words,
    userHandle: words.optional(),
  }),
})

function parsed(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return null
  }
}
