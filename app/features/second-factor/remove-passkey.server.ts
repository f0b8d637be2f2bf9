import { and, eq } from 'drizzle-orm'
import { passkeys } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { endOtherSessions } from '~/server/session.server'

/**
 * Takes an own passkey away; the other sessions end.
 *
 * @throws {Refused} 404 none of this actor's
 */
export async function removePasskey({ actor, store, now }: Context, request: Request, id: string) {
  await store.write(async (tx) => {
    const [removed] = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, actor.id)))
      .returning({ id: passkeys.id })
    if (!removed) throw new Refused('not-there', 404)
    await endOtherSessions(tx, actor.id, request)
    const subjects = [{ kind: 'user' as const, id: actor.id }]
    await recordEvent(tx, { actor, now, action: 'user.passkeyRemoved', subjects, details: { passkey: id } })
  })
}
