import { and, desc, eq, isNull } from 'drizzle-orm'
import { groups, spotChecks, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { spotCheckRefusal } from '~/domain/stipends/report-refusal'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'
import { reportOf } from './visible-reports.server'

export type SpotCheckForm = {
  id: string
  reportId: string
  groupId: string
  visitedOn: CivilDate
  sessionHeld: boolean
  childrenCounted?: number | undefined
  note?: string | undefined
}

/**
 * Somebody who is not the tutor went to a group on a day of the month and says what was found.
 *
 * @throws {Refused} not in view, or no group of this tutor (404), one's own report (403), a rule says no (422), other
 * content under the same id (409)
 */
export async function recordSpotCheck({ actor, store, now }: Context, form: SpotCheckForm) {
  await store.write(async (tx) => {
    const report = await reportOf(tx, actor, form.reportId)
    const [done] = await tx.select().from(spotChecks).where(eq(spotChecks.id, form.id))
    if (done && done.checkedById !== actor.id) throw new Refused('not-there', 404)
    if (done) {
      sentBefore(done, { note: null, childrenCounted: null, ...form })
      return
    }
    const refusal = spotCheckRefusal(report, { ...form, checkerId: actor.id }, nigerDate(now))
    if (refusal) throw new Refused(refusal, refusal === 'own-report' ? 403 : 422)
    await mustBeOtherHands(tx, actor, [report.tutorId], 'spotCheck.record')
    const { id, groupId, visitedOn, sessionHeld, childrenCounted = null, note = null } = form
    const sessionId = await sessionOn(tx, report.tutorId, groupId, visitedOn)
    await tx.insert(spotChecks).values({
      id,
      reportId: report.id,
      groupId,
      sessionId,
      visitedOn,
      sessionHeld,
      childrenCounted,
      note,
      checkedById: actor.id,
      recordedAt: now,
    })
    await recordEvent(tx, {
      actor,
      now,
      action: 'report.spotChecked',
      subjects: [
        { kind: 'report', id: report.id },
        { kind: 'group', id: groupId },
        { kind: 'user', id: report.tutorId },
      ],
      details: { on: visitedOn, held: sessionHeld, counted: childrenCounted },
    })
  })
}

/** The session that the tutor logged for that group and day; null when none was. */
async function sessionOn(tx: Db, tutorId: string, groupId: string, on: CivilDate) {
  const [group] = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.id, groupId), eq(groups.tutorId, tutorId)))
  if (!group) throw new Refused('not-there', 404)
  const [session] = await tx
    .select({ id: tutoringSessions.id })
    .from(tutoringSessions)
    .where(
      and(
        eq(tutoringSessions.groupId, groupId),
        eq(tutoringSessions.heldOn, on),
        eq(tutoringSessions.heldById, tutorId),
        isNull(tutoringSessions.withdrawnAt),
      ),
    )
    .orderBy(desc(tutoringSessions.id))
    .limit(1)
  return session?.id ?? null
}
