import { and, eq } from 'drizzle-orm'
import { savedViews } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

/**
 * Forgets a view; no case changes.
 *
 * @throws {Refused} not there, or somebody else's (404)
 */
export async function deleteView({ actor, store, now }: Context, id: string) {
  await store.write(async (tx) => {
    const [gone] = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, id), eq(savedViews.userId, actor.id)))
      .returning({ list: savedViews.list })
    if (!gone) throw new Refused('not-there', 404)
    const subjects = [{ kind: 'user' as const, id: actor.id }]
    await recordEvent(tx, { actor, now, action: 'view.deleted', subjects, details: { list: gone.list } })
  })
}
