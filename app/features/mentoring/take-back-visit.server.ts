import { and, eq, inArray, or } from 'drizzle-orm'
import { alertSignals, visits, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import { householdSignals } from '~/domain/alerts/household-signals'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBeOpen } from '~/server/must-be-open.server'
import { recordEvent } from '~/server/record-event.server'
import { signalFacts } from '~/server/signal-facts.server'
import { withdrawCompletionsShownBy } from '~/server/withdraw-completions-shown-by.server'
import { unlessReferredTo } from '~/server/worked-on.server'
import { businessInReach } from './business-in-reach.server'
import { keepLatestVisit } from './keep-latest-visit.server'

/**
 * Undoes a visit by mistake, of a file that was imported: what it showed is open again, and the business stands as the
 * visit before it saw it.
 *
 * @throws {Refused} not there (404), the case is closed, something refers to the visit or an alert stands on it (409)
 */
export async function takeBackVisit(context: Context, id: string, reason: string) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const [visit] = await tx.select().from(visits).where(eq(visits.id, id))
    if (visit?.visitedById !== actor.id) throw new Refused('not-there', 404)
    const business = await businessInReach(tx, actor, visit.businessId, 'visit.log')
    if (!business) throw new Refused('not-there', 404)
    await mustBeOpen(tx, visit.householdId)
    const before = await speaking(tx, visit.householdId, now)
    await withdrawCompletionsShownBy(tx, context, { householdId: visit.householdId, evidenceId: id, reason })
    await tx.delete(whereabouts).where(and(eq(whereabouts.sourceKind, 'visit'), eq(whereabouts.sourceId, id)))
    await unlessReferredTo(() => tx.delete(visits).where(eq(visits.id, id)))
    const after = new Set(await speaking(tx, visit.householdId, now))
    await mustCarryNoAlert(
      tx,
      visit,
      before.filter((key) => !after.has(key)),
    )
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

/** The signals of the household, by their keys. */
async function speaking(tx: Db, householdId: string, now: Date) {
  const { present } = householdSignals(await signalFacts(tx, householdId, nigerDate(now)))
  return present.map(({ key }) => key)
}

/** An alert stands on what only this visit says, and on what it said first, though a later visit says otherwise. */
async function mustCarryNoAlert(tx: Db, visit: typeof visits.$inferSelect, silenced: string[]) {
  const { householdId, businessId, visitedOn } = visit
  const said = and(eq(alertSignals.businessId, businessId), eq(alertSignals.since, visitedOn))
  const [signal] = await tx
    .select({ id: alertSignals.id })
    .from(alertSignals)
    .where(and(eq(alertSignals.householdId, householdId), or(said, inArray(alertSignals.key, silenced))))
    .limit(1)
  if (signal) throw new Refused('worked-on', 409)
}
