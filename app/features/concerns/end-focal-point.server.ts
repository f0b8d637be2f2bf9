import { eq } from 'drizzle-orm'
import { focalPoints } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { endedOn } from '~/domain/concerns/focal-point-refusal'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

type Ending = { focalPointId: string; untilOn?: CivilDate | undefined }

/**
 * From the next day on, or without a day at once: the person reads no worry any more, or what was proposed is taken
 * back. One administrator is enough. What was done stays.
 *
 * @throws {Refused} not an administrator or no such naming (404), a day that has passed (422), ended already (409)
 */
export async function endFocalPoint({ actor, store, now }: Context, { focalPointId, untilOn }: Ending) {
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const [point] = await tx.select().from(focalPoints).where(eq(focalPoints.id, focalPointId))
    if (!point || !mayEver(actor.role, 'people.administer')) throw new Refused('not-there', 404)
    if (untilOn !== undefined && untilOn < today) throw new Refused('focal-dates', 422)
    const last = untilOn ?? endedOn(today)
    if (point.standing === 'declined' || (point.untilOn !== null && point.untilOn <= last))
      throw new Refused('focal-ended', 409)

    await tx
      .update(focalPoints)
      .set({ untilOn: last, endedById: actor.id, endedAt: now })
      .where(eq(focalPoints.id, focalPointId))
    await recordEvent(tx, {
      actor,
      now,
      action: 'focalPoint.ended',
      subjects: [{ kind: 'user', id: point.userId }],
      details: { untilOn: last },
    })
  })
}
