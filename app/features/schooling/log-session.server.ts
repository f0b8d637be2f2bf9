import { eq } from 'drizzle-orm'
import { groups, sessionAttendance, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { AbsenceReason, AttendanceMark } from '~/domain/schooling/attendance'
import { isPresent } from '~/domain/schooling/roll-call'
import { sessionRefusal, type SessionSubject } from '~/domain/schooling/session-refusal'
import '~/i18n/all-languages.server'
import { formatsOf } from '~/i18n/formats'
import { translator } from '~/i18n/translator'
import { closuresOfSchool } from '~/server/closures-of.server'
import type { Context } from '~/server/context.server'
import { followMissedSessions } from '~/server/follow-missed-sessions.server'
import { recordEvent } from '~/server/record-event.server'
import { groupRoster } from './group-roster.server'
import { schoolOfGroup } from './school-of-group.server'
import { startTutoring } from './start-tutoring.server'
import { subjectsOf } from './visible-child.server'
import { groupOf, type GroupRow } from './visible-group.server'

export type SessionForm = {
  id: string
  groupId: string
  heldOn: CivilDate
  durationMinutes: number
  subject: SessionSubject
  note?: string | undefined
  /** Said when the school was closed on that day. */
  heldAnyway?: boolean | undefined
  marks: { childId: string; mark: AttendanceMark; reason?: AbsenceReason | null | undefined }[]
}

/**
 * One session with its roll call. Present or late counts as present; the first session held with a child of a plan
 * present completes C3, in whatever order they are typed. A child who left the group may still be marked: a session may be noted days later.
 *
 * @throws {Refused} not this actor's group (404), a rule says no or the school was closed (422), a child who was never in the group (409)
 */
export async function logSession(context: Context, form: SessionForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const group = await groupOf(tx, actor, 'session.log', form.groupId)
    const refusal = sessionRefusal({ ...form, on: form.heldOn }, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)
    if (group.closedOn !== null && form.heldOn > group.closedOn) throw new Refused('group-closed', 409)
    if (!form.heldAnyway) await mustBeOpenDay(tx, context, group, form.heldOn)
    const roster = new Map((await groupRoster(tx, actor, 'session.log', group.id)).map((child) => [child.id, child]))
    const marked = form.marks.map(({ childId }) => roster.get(childId)).filter((child) => child !== undefined)
    if (marked.length < form.marks.length) throw new Refused('group-changed', 409)

    if (!(await insertedSession(tx, context, form))) return
    const presentIds = new Set(form.marks.filter(({ mark }) => isPresent(mark)).map(({ childId }) => childId))
    const present = marked.filter(({ id }) => presentIds.has(id))
    await keepLastSession(tx, group, form.heldOn)
    await startTutoring(tx, context, present)
    const missing = form.marks.filter(({ mark }) => mark === 'absentUnexcused').map(({ childId }) => childId)
    await followMissedSessions(tx, context, missing)
    await recordEvent(tx, {
      actor,
      now,
      action: 'session.logged',
      subjects: [{ kind: 'group', id: group.id }, ...distinct(marked.flatMap(subjectsOf))],
      details: {
        on: form.heldOn,
        minutes: form.durationMinutes,
        subject: form.subject,
        present: present.length,
        expected: marked.length,
      },
    })
  })
}

async function mustBeOpenDay(tx: Db, { actor }: Context, group: GroupRow, on: CivilDate) {
  const [closed] = await closuresOfSchool(tx, await schoolOfGroup(tx, group.schoolId), on, on)
  if (!closed) return
  const why = translator(actor.locale)(`closureReason.${closed.reason}`)
  throw new Refused('school-closed', 422, { on: formatsOf(actor.locale).date(on), why })
}

async function insertedSession(tx: Db, { actor, now }: Context, form: SessionForm) {
  const { id, groupId, heldOn, durationMinutes, subject, marks } = form
  const present = marks.filter(({ mark }) => isPresent(mark)).length
  const row = { id, groupId, heldOn, durationMinutes, subject, present, expected: marks.length }
  const [session] = await tx
    .insert(tutoringSessions)
    .values({ ...row, note: form.note ?? null, heldById: actor.id, recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: tutoringSessions.id })
  if (!session) {
    const [done] = await tx.select().from(tutoringSessions).where(eq(tutoringSessions.id, id))
    if (done?.heldById !== actor.id) throw new Refused('not-there', 404)
    return false
  }
  await tx
    .insert(sessionAttendance)
    .values(
      marks.map(({ childId, mark, reason }) => ({ sessionId: id, personId: childId, mark, reason: reason ?? null })),
    )
  return true
}

async function keepLastSession(tx: Db, group: GroupRow, heldOn: CivilDate) {
  const { lastSessionOn, sessionsHeld } = group
  const last = lastSessionOn !== null && lastSessionOn > heldOn ? lastSessionOn : heldOn
  await tx
    .update(groups)
    .set({ lastSessionOn: last, sessionsHeld: sessionsHeld + 1 })
    .where(eq(groups.id, group.id))
}

/** A household with three children in the group is named once. */
function distinct<Subject extends { id: string }>(subjects: Subject[]) {
  return [...new Map(subjects.map((subject) => [subject.id, subject])).values()]
}
