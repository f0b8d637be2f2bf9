import { and, eq } from 'drizzle-orm'
import { passkeys } from '#db/schema/index'
import type { Context } from '~/server/context.server'

/** One of the actor's passkeys; somebody else's is not there. */
export async function ownPasskey({ actor, store }: Context, id: string) {
  const [row] = await store.query
    .select({ id: passkeys.id, label: passkeys.label })
    .from(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.userId, actor.id)))
  return row ?? null
}
