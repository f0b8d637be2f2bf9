import { eq } from 'drizzle-orm'
import { passkeys } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { keepChallenge } from '~/server/passkey-challenge.server'
import { passkeyHouse } from '~/server/passkey-house.server'

/** What a browser asks of a device that is to become a passkey of this person. */
export async function passkeyInvitation({ actor, store, now }: Context, request: Request) {
  const known = await store.query
    .select({ id: passkeys.credentialId })
    .from(passkeys)
    .where(eq(passkeys.userId, actor.id))
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const options = await generateRegistrationOptions({
    rpName: 'Komawa',
    rpID: passkeyHouse(request).rpId,
    userID: new Uint8Array(Buffer.from(actor.id)),
    userName: actor.username,
    userDisplayName: actor.displayName,
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged' },
  })
  await keepChallenge(store, now, request, options.challenge)
  return options
}
