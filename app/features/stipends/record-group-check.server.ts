import { and, eq } from 'drizzle-orm'
import { groupChecks, groups } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { reportMonths } from '~/domain/stipends/report-content'
import { spotCheckRefusal } from '~/domain/stipends/report-refusal'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleGroups } from '~/server/visibility.server'
import type { SpotCheckForm } from './record-spot-check.server'

/**
 * What was found in a group on a day, noted without waiting for the month's report, beside which it then stands.
 *
 * @throws {Refused} the group is not in view (404), one's own (403), a rule says no (422), other content under the same
 * id (409)
 */
export async function recordGroupCheck({ actor, store, now }: Context, form: Omit<SpotCheckForm, 'reportId'>) {
  await store.write(async (tx) => {
    const { groupId, visitedOn, sessionHeld, childrenCounted = null } = form
    const [group] = await tx
      .select({ tutorId: groups.tutorId })
      .from(groups)
      .where(and(eq(groups.id, groupId), visibleGroups(tx, actor, 'spotCheck.record')))
    if (!group) throw new Refused('not-there', 404)
    const [done] = await tx.select().from(groupChecks).where(eq(groupChecks.id, form.id))
    if (done && done.checkedById !== actor.id) throw new Refused('not-there', 404)
    if (done) {
      sentBefore(done, { note: null, childrenCounted: null, ...form })
      return
    }
    const today = nigerDate(now)
    const month = visitedOn.slice(0, 7)
    const refusal = spotCheckRefusal({ ...group, month }, { ...form, checkerId: actor.id }, today)
    if (refusal) throw new Refused(refusal, refusal === 'own-report' ? 403 : 422)
    if (!reportMonths(today).includes(month)) throw new Refused('report-month', 422)
    await mustBeOtherHands(tx, actor, [group.tutorId], 'spotCheck.record')
    await tx.insert(groupChecks).values({ ...form, ...group, checkedById: actor.id, recordedAt: now })
    await recordEvent(tx, {
      actor,
      now,
      action: 'group.spotChecked',
      subjects: [
        { kind: 'group', id: groupId },
        { kind: 'user', id: group.tutorId },
      ],
      details: { on: visitedOn, held: sessionHeld, counted: childrenCounted },
    })
  })
}
