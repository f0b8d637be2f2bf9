import { eq } from 'drizzle-orm'
import { concernClosures, concerns } from '#db/schema/index'
import type { ConcernOutcome } from '~/domain/concerns/concern-codes'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { handledConcern } from './handled-concern.server'

/** @throws {Refused} not theirs to read (404), closed already (409) */
export async function closeConcern(
  context: Context,
  concernId: string,
  { outcome, reason }: { outcome: ConcernOutcome; reason: string },
) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const concern = await handledConcern(tx, context, concernId)
    const [closure] = await tx
      .insert(concernClosures)
      .values({ concernId, outcome, reason, closedById: actor.id, closedAt: now })
      .onConflictDoNothing()
      .returning({ id: concernClosures.concernId })
    if (!closure) throw new Refused('concern-closed', 409)
    await tx
      .update(concerns)
      .set({ closedAt: now, takenUpAt: concern.takenUpAt ?? now })
      .where(eq(concerns.id, concernId))
    await recordEvent(tx, { actor, now, action: 'concern.closed', subjects: [{ kind: 'concern', id: concernId }] })
  })
}
