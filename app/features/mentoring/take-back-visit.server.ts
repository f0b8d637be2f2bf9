import { and, eq } from 'drizzle-orm'
import { visits, whereabouts } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBeOpen } from '~/server/must-be-open.server'
import { recordEvent } from '~/server/record-event.server'
import { withdrawCompletionsShownBy } from '~/server/withdraw-completions-shown-by.server'
import { unlessReferredTo } from '~/server/worked-on.server'
import { businessInReach } from './business-in-reach.server'
import { keepLatestVisit } from './keep-latest-visit.server'

/**
 * Undoes a visit by mistake, of a file that was imported: what it showed is open again, and the business stands as the
 * visit before it saw it.
 *
 * @throws {Refused} not there (404), the case is closed, or something refers to the visit (409)
 */
export async function takeBackVisit(context: Context, id: string, reason: string) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const [visit] = await tx.select().from(visits).where(eq(visits.id, id))
    if (visit?.visitedById !== actor.id) throw new Refused('not-there', 404)
    const business = await businessInReach(tx, actor, visit.businessId, 'visit.log')
    if (!business) throw new Refused('not-there', 404)
    await mustBeOpen(tx, visit.householdId)
    await withdrawCompletionsShownBy(tx, context, { householdId: visit.householdId, evidenceId: id, reason })
    await tx.delete(whereabouts).where(and(eq(whereabouts.sourceKind, 'visit'), eq(whereabouts.sourceId, id)))
    await unlessReferredTo(() => tx.delete(visits).where(eq(visits.id, id)))
    await keepLatestVisit(tx, business.id)
    await recordEvent(tx, {
      actor,
      now,
      action: 'visit.takenBack',
      subjects: [
        { kind: 'household', id: visit.householdId },
        { kind: 'business', id: visit.businessId },
      ],
      details: { visitId: id, visitedOn: visit.visitedOn },
    })
  })
}
