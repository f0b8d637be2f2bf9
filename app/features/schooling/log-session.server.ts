import { and, eq, isNull } from 'drizzle-orm'
import { sessionAttendance, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore, unordered } from '~/domain/sent-before'
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
import { keepLastSession } from './keep-last-session.server'
import { schoolOfGroup } from './school-of-group.server'
import { startTutoring } from './start-tutoring.server'
import { subjectsOfAll } from './visible-child.server'
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
  /** Said when the group has a session on that day. */
  secondSession?: boolean | undefined
  marks: { childId: string; mark: AttendanceMark; reason?: AbsenceReason | null | undefined }[]
}

/**
 * One session with its roll call. Present or late counts as present; the first session held with a child of a plan
 * present completes C3, in whatever order they are typed. A child who left the group may still be marked: a session may be noted days later.
 *
 * @throws {Refused} not this actor's group (404), a rule says no, the school was closed or the group has a session on
 *   that day (422), a child who was never in the group (409)
 */
export async function logSession(context: Context, form: SessionForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const group = await groupOf(tx, actor, 'session.log', form.groupId)
    if (await isLogged(tx, context, form)) return
    const refusal = sessionRefusal({ ...form, on: form.heldOn }, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)
    if (group.closedOn !== null && form.heldOn > group.closedOn) throw new Refused('group-closed', 409)
    if (!form.heldAnyway) await mustBeOpenDay(tx, context, group, form.heldOn)
    if (!form.secondSession) await mustBeFirstOfDay(tx, form)
    const roster = new Map((await groupRoster(tx, actor, 'session.log', group.id)).map((child) => [child.id, child]))
    const marked = form.marks.map(({ childId }) => roster.get(childId)).filter((child) => child !== undefined)
    if (marked.length < form.marks.length) throw new Refused('group-changed', 409)

    await insertSession(tx, context, form)
    const presentIds = new Set(form.marks.filter(({ mark }) => isPresent(mark)).map(({ childId }) => childId))
    const present = marked.filter(({ id }) => presentIds.has(id))
    await keepLastSession(tx, group.id)
    await startTutoring(tx, context, present)
    const missing = form.marks.filter(({ mark }) => mark === 'absentUnexcused').map(({ childId }) => childId)
    await followMissedSessions(tx, context, missing)
    await recordEvent(tx, {
      actor,
      now,
      action: 'session.logged',
      subjects: [{ kind: 'group', id: group.id }, ...subjectsOfAll(marked)],
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

/** The form was sent twice: the session stands, or was withdrawn since. */
async function isLogged(tx: Db, { actor }: Context, form: SessionForm) {
  const { id, groupId, heldOn, durationMinutes, subject, note, marks } = form
  const [done] = await tx.select().from(tutoringSessions).where(eq(tutoringSessions.id, id))
  if (!done) return false
  if (done.heldById !== actor.id) throw new Refused('not-there', 404)
  const kept = await tx.select().from(sessionAttendance).where(eq(sessionAttendance.sessionId, id))
  sentBefore(
    { ...done, marks: unordered(kept.map(({ personId, mark, reason }) => [personId, mark, reason])) },
    {
      ...{ groupId, heldOn, durationMinutes, subject, note },
      marks: unordered(marks.map(({ childId, mark, reason }) => [childId, mark, reason])),
    },
  )
  return true
}

async function mustBeFirstOfDay(tx: Db, { groupId, heldOn }: SessionForm) {
  const sameDay = and(eq(tutoringSessions.groupId, groupId), eq(tutoringSessions.heldOn, heldOn))
  const [other] = await tx
    .select({ id: tutoringSessions.id })
    .from(tutoringSessions)
    .where(and(sameDay, isNull(tutoringSessions.withdrawnAt)))
    .limit(1)
  if (other) throw new Refused('second-session', 422, {}, ['secondSession'])
}

async function insertSession(tx: Db, { actor, now }: Context, form: SessionForm) {
  const { id, groupId, heldOn, durationMinutes, subject, marks } = form
  const present = marks.filter(({ mark }) => isPresent(mark)).length
  const row = { id, groupId, heldOn, durationMinutes, subject, present, expected: marks.length }
  await tx.insert(tutoringSessions).values({ ...row, note: form.note ?? null, heldById: actor.id, recordedAt: now })
  await tx
    .insert(sessionAttendance)
    .values(
      marks.map(({ childId, mark, reason }) => ({ sessionId: id, personId: childId, mark, reason: reason ?? null })),
    )
}
