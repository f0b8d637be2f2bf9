import { and, eq } from 'drizzle-orm'
import { tourStops } from '#db/schema/index'
import { movedStop } from '~/domain/casework/tour-order'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import type { TourStopForm } from './tour-forms'
import { tourOf } from './tour.server'

/**
 * A stop goes one up or down on the officer's own route of a week.
 *
 * @throws {Refused} the household is not on this tour (404)
 */
export async function moveTourStop(context: Context, form: TourStopForm) {
  const { actor, store, now } = context
  const { order, stops, week } = await tourOf(context, form.week, form.commune ?? null)
  const shown = stops.map(({ householdId }) => householdId)
  if (!shown.includes(form.householdId)) throw new Refused('not-there', 404)
  const moved = movedStop(order, shown, form.householdId, form.direction)
  await store.write(async (tx) => {
    await tx.delete(tourStops).where(and(eq(tourStops.officerId, actor.id), eq(tourStops.week, week)))
    await tx
      .insert(tourStops)
      .values(moved.map((householdId, position) => ({ officerId: actor.id, week, householdId, position })))
    await recordEvent(tx, {
      actor,
      now,
      action: 'tour.ordered',
      subjects: [{ kind: 'user', id: actor.id }],
      details: { week, stops: moved.length },
    })
  })
}
