import { and, eq, isNull } from 'drizzle-orm'
import { closureRequests, households } from '#db/schema/index'
import { closureChecklist } from '~/domain/closure/closure-checklist'
import { askRefusal } from '~/domain/closure/closure-refusal'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { closureFacts } from './closure-facts.server'
import type { ClosureForm } from './closure-forms'

/**
 * An officer asks that a case be closed, with the checklist as it stands on that day.
 *
 * @throws {Refused} not there (404), closed, asked already, or the form was another's (409), something must be done or explained first (422)
 */
export async function askClosure({ actor, store, now }: Context, householdId: string, form: ClosureForm) {
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const mine = and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'case.askClosure'))
    const [household] = await tx.select().from(households).where(mine)
    if (!household) throw new Refused('not-there', 404)
    const { id, reason, childView = null, caregiverView = null, laterHelp, missingWhy = null } = form
    const [known] = await tx.select().from(closureRequests).where(eq(closureRequests.id, id))
    if (known?.askedById === actor.id && known.householdId === householdId) {
      sentBefore(known, { reason, childView, caregiverView, laterHelp, missingWhy })
      return
    }
    if (known) throw new Refused('try-again', 409)

    const [asked] = await tx
      .select({ id: closureRequests.id })
      .from(closureRequests)
      .where(and(eq(closureRequests.householdId, householdId), isNull(closureRequests.settledAt)))
    const said = { views: childView !== null && caregiverView !== null, laterHelp: true }
    const checklist = closureChecklist(await closureFacts(tx, household, today), said, reason, today)
    const standing = { closed: household.closedOn !== null, asked: asked !== undefined }
    const refusal = askRefusal(standing, checklist, missingWhy !== null)
    if (refusal) throw new Refused(refusal, standing.closed || standing.asked ? 409 : 422)

    await tx.insert(closureRequests).values({
      ...{ id, householdId, reason, checklist, missingWhy, childView, caregiverView, laterHelp },
      askedById: actor.id,
      askedAt: now,
    })
    await recordEvent(tx, {
      actor,
      now,
      action: 'closure.asked',
      subjects: [{ kind: 'household', id: householdId }],
      details: { reason },
    })
  })
}
