import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { households, lightChecks, lightCheckTries } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { householdsRefusing } from '~/server/latest-answers.server'
import { recordEvent } from '~/server/record-event.server'
import { recordWhereabouts } from '~/server/record-whereabouts.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { LightCheckForm } from './closure-forms'

/**
 * A call or short visit after the closing: where each child is, whether the business and the school go on. One that
 * reached nobody is kept as a try, and the check goes on waiting.
 *
 * @throws {Refused} not there, or a family that refuses being followed (404), done already or no longer waited for (409), an impossible day (422)
 */
export async function recordLightCheck({ actor, store, now }: Context, checkId: string, form: LightCheckForm) {
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const [row] = await tx
      .select({ check: lightChecks, closedOn: households.closedOn })
      .from(lightChecks)
      .innerJoin(households, eq(households.id, lightChecks.householdId))
      .where(
        and(
          eq(lightChecks.id, checkId),
          notInArray(lightChecks.householdId, householdsRefusing(tx, 'followUp')),
          visibleHouseholds(tx, actor, 'contact.record'),
        ),
      )
    if (!row) throw new Refused('not-there', 404)
    const { check, closedOn } = row
    if (check.doneOn === form.doneOn && check.doneById === actor.id) return
    if (check.doneOn !== null || check.droppedAt !== null || closedOn === null)
      throw new Refused('light-check-settled', 409)
    if (form.doneOn > today) throw new Refused('light-check-in-future', 422)
    if (form.doneOn < closedOn) throw new Refused('light-check-before-closing', 422)

    const { householdId, months } = check
    if (form.how === 'notReached') {
      const attempt = { id: form.id, lightCheckId: checkId, triedOn: form.doneOn, note: form.note ?? null }
      const [tried] = await tx
        .insert(lightCheckTries)
        .values({ ...attempt, triedById: actor.id, recordedAt: now })
        .onConflictDoNothing()
        .returning({ id: lightCheckTries.id })
      if (!tried) return
      await recordEvent(tx, {
        actor,
        now,
        action: 'case.lightCheckTried',
        subjects: [{ kind: 'household', id: householdId }],
        details: { months, triedOn: form.doneOn },
      })
      return
    }
    const { doneOn, how, business = null, schooling = null, note = null, children } = form
    await tx
      .update(lightChecks)
      .set({ doneOn, how, business, schooling, note, doneById: actor.id, recordedAt: now })
      .where(and(eq(lightChecks.id, checkId), isNull(lightChecks.doneOn)))
    const source = { sourceKind: 'contact', sourceId: checkId } as const
    await recordWhereabouts(tx, { actor, now }, { householdId, seenOn: doneOn, ...source, answers: children })
    await recordEvent(tx, {
      actor,
      now,
      action: 'case.lightCheck',
      subjects: [{ kind: 'household', id: householdId }],
      details: { months, doneOn, how, business, schooling },
    })
  })
}
