import { eq } from 'drizzle-orm'
import { concernActs, concernNames, concerns } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { eligibleFocalPoints } from './focal-points-in-force.server'
import { handledConcern } from './handled-concern.server'

/**
 * One focal point takes a worry or gives it to another; nobody whom it names can be chosen.
 *
 * @throws {Refused} not theirs to read (404), closed or somebody who cannot read it (409)
 */
export async function assignConcern(
  context: Context,
  concernId: string,
  { id, assignedToId }: { id: string; assignedToId: string },
) {
  const { actor, store, now } = context
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const concern = await handledConcern(tx, context, concernId)
    if (concern.closedAt !== null) throw new Refused('concern-closed', 409)
    const names = await tx.select().from(concernNames).where(eq(concernNames.concernId, concernId))
    const eligible = await eligibleFocalPoints(
      tx,
      names.map(({ token }) => token),
      today,
    )
    if (!eligible.some((person) => person.id === assignedToId)) throw new Refused('concern-not-eligible', 409)

    const act = { id, concernId, kind: 'assigned' as const, doneOn: today, assignedToId, doneById: actor.id }
    const [assigned] = await tx
      .insert(concernActs)
      .values({ ...act, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: concernActs.id })
    if (!assigned) {
      const [kept] = await tx.select().from(concernActs).where(eq(concernActs.id, id))
      sentBefore(kept ?? {}, { concernId, kind: 'assigned', assignedToId, doneById: actor.id })
      return
    }
    await tx
      .update(concerns)
      .set({ assignedToId, takenUpAt: concern.takenUpAt ?? now })
      .where(eq(concerns.id, concernId))
    await recordEvent(tx, { actor, now, action: 'concern.assigned', subjects: [{ kind: 'concern', id: concernId }] })
  })
}
