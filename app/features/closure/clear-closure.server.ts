import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { closureClearances, closureDecisions, closureRequests, households, lightChecks } from '#db/schema/index'
import { lightCheckMonths } from '~/domain/closure/closing-reasons'
import { addMonths, nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { isFocalPoint } from '~/server/focal-points.server'
import { openConcernIn } from '~/server/open-concern.server'
import { recordEvent } from '~/server/record-event.server'
import { seenHouseholds } from './seen-households.server'
import { stillComplete } from './still-complete.server'

/**
 * The safeguarding check of an approved closure, made by a focal point for every case, so that a case that waits for
 * it says nothing. With it the case is closed, X is complete and the light checks are due.
 *
 * @throws {Refused} not a focal point, no approved request, or a case they see themselves (404); a worry is open, said to
 * nobody else, or what the approval rests on no longer holds (409)
 */
export async function clearClosure({ actor, store, now }: Context, requestId: string) {
  const today = nigerDate(now)
  await store.write(async (tx) => {
    if (!(await isFocalPoint(tx, actor.id, today))) throw new Refused('not-there', 404)
    const [row] = await tx
      .select({ request: closureRequests, household: households })
      .from(closureRequests)
      .innerJoin(closureDecisions, eq(closureDecisions.requestId, closureRequests.id))
      .innerJoin(households, eq(households.id, closureRequests.householdId))
      .where(
        and(
          eq(closureRequests.id, requestId),
          eq(closureDecisions.outcome, 'approved'),
          notInArray(closureRequests.householdId, seenHouseholds(tx, actor)),
        ),
      )
    if (!row || row.request.askedById === actor.id) throw new Refused('not-there', 404)
    const { request, household } = row
    const { householdId } = request
    const worry = await openConcernIn(tx, householdId, actor, today)
    if (worry === 'hidden') throw new Refused('not-there', 404)
    const [done] = await tx
      .select({ by: closureClearances.clearedById })
      .from(closureClearances)
      .where(eq(closureClearances.requestId, requestId))
    if (done?.by === actor.id) return
    if (done) throw new Refused('closure-cleared', 409)
    if (request.settledAt !== null) throw new Refused('not-there', 404)
    if (worry === 'open') throw new Refused('closure-worry-open', 409)
    if (!(await stillComplete(tx, request, household, today))) throw new Refused('closure-changed-since-approval', 409)

    await tx.insert(closureClearances).values({ requestId, clearedById: actor.id, clearedAt: now })
    await tx.update(closureRequests).set({ settledAt: now }).where(eq(closureRequests.id, requestId))
    await completeMilestone(
      tx,
      { actor, now },
      {
        householdId,
        code: 'X',
        personId: null,
        completedOn: today,
        evidence: 'closureChecklist',
        evidenceId: requestId,
      },
    )
    await tx
      .update(households)
      .set({ closedOn: today, nextDueOn: null, nextDueCode: null, lateFrom: null, lateCode: null, lateDueOn: null })
      .where(and(eq(households.id, householdId), isNull(households.closedOn)))
    await tx
      .insert(lightChecks)
      .values(
        lightCheckMonths.map((months) => ({ id: uuidv7(), householdId, months, dueOn: addMonths(today, months) })),
      )
    await recordEvent(tx, {
      actor,
      now,
      action: 'case.closed',
      subjects: [{ kind: 'household', id: householdId }],
      details: { reason: request.reason, closedOn: today },
    })
  })
}
