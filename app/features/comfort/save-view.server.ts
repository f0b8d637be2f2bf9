import { eq } from 'drizzle-orm'
import { savedViews } from '#db/schema/index'
import type { SavedList } from '~/domain/search/saved-lists'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

/** Keeps the filters of a list under a name, for this actor alone. @throws {Refused} 409 other content under the same id */
export async function saveView(
  { actor, store, now }: Context,
  form: { id: string; list: SavedList; name: string; query: string },
) {
  await store.write(async (tx) => {
    const [kept] = await tx
      .insert(savedViews)
      .values({ ...form, userId: actor.id, createdAt: now })
      .onConflictDoNothing({ target: savedViews.id })
      .returning({ id: savedViews.id })
    if (!kept) {
      const [standing] = await tx.select().from(savedViews).where(eq(savedViews.id, form.id))
      sentBefore(standing ?? {}, { ...form, userId: actor.id })
      return
    }
    const subjects = [{ kind: 'user' as const, id: actor.id }]
    await recordEvent(tx, { actor, now, action: 'view.saved', subjects, details: { list: form.list } })
  })
}
