import { eq } from 'drizzle-orm'
import { passkeys } from '#db/schema/index'
import { keepChallenge } from '~/server/passkey-challenge.server'
import { passkeyHouse } from '~/server/passkey-house.server'
import type { Visitor } from '~/server/visitor.server'

type Door = Pick<Visitor, 'store' | 'now' | 'request'>

/** What a browser asks one of this person's passkeys to sign, verifying who touches it. */
export async function passkeyRequest({ store, now, request }: Door, userId: string) {
  const known = await store.query
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({
    rpID: passkeyHouse(request).rpId,
    userVerification: 'required',
    allowCredentials: known,
  })
  await keepChallenge(store, now, request, options.challenge)
  return options
}
