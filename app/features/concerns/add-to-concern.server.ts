import { and, eq } from 'drizzle-orm'
import { concernAdditions, concerns } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import type { AdditionForm } from './concern-forms.server'
import { keepNamed } from './keep-named.server'

/**
 * Who raised a worry tells more, also when it is closed; whom it names does not read it from then on.
 *
 * @throws {Refused} a worry of somebody else or none (404), other content under the same id (409)
 */
export async function addToConcern(
  { actor, store, now }: Context,
  concernId: string,
  { id, words, namedUserId, namedWords }: AdditionForm,
) {
  await store.write(async (tx) => {
    const [own] = await tx
      .select({ id: concerns.id })
      .from(concerns)
      .where(and(eq(concerns.id, concernId), eq(concerns.raisedById, actor.id)))
    if (!own) throw new Refused('not-there', 404)
    const [added] = await tx
      .insert(concernAdditions)
      .values({ id, concernId, words, namedUserId: namedUserId ?? null, namedWords: namedWords ?? null, addedAt: now })
      .onConflictDoNothing()
      .returning({ id: concernAdditions.id })
    if (!added) {
      const [kept] = await tx.select().from(concernAdditions).where(eq(concernAdditions.id, id))
      sentBefore(kept ?? {}, { concernId, words, namedUserId, namedWords })
      return
    }
    await keepNamed(tx, concernId, { namedUserId, namedWords, texts: [words] })
    await recordEvent(tx, { actor, now, action: 'concern.added', subjects: [{ kind: 'concern', id: concernId }] })
  })
}
