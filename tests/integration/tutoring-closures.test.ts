import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerCorrections } from '#db/schema/index'
import type { Store } from '#db/store'
import { recordConsents } from '~/features/households/record-consents.server'
import { closuresPage } from '~/features/schooling/closures-page.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { groupRegister } from '~/features/schooling/group-register.server'
import { logSession } from '~/features/schooling/log-session.server'
import { recordAbsence } from '~/features/schooling/record-absence.server'
import { recordGroupRegister } from '~/features/schooling/record-group-register.server'
import { tutorSignals } from '~/features/schooling/tutor-signals.server'
import { absenceStreaks, streaksOfHousehold } from '~/server/absence-streaks.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { recordClosure } from '~/server/record-closure.server'
import { withdrawClosure } from '~/server/withdraw-closure.server'
import { actionsOn, completedBy } from '../factories/records'
import { childInPlan, enrolment, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const today = '2026-11-19'
const strike = { startsOn: '2026-11-10', endsOn: '2026-11-12', reason: 'strike' as const }

/** A tutor's group of two children enrolled at its school. */
async function pupils() {
  const officer = await contextOf(store, 'officer')
  const tutor = await contextOf(store, 'tutor')
  const [one, other] = [await childInPlan(officer), await childInPlan(officer, { givenName: 'Nana' })]
  const { groupId, schoolId } = await groupWith(tutor, [one.childId, other.childId])
  for (const { childId } of [one, other])
    await enrolChild(officer, enrolment(childId, { schoolId, schoolName: undefined, communePcode: undefined }))
  return { officer, tutor, one, other, groupId, schoolId }
}

function session(groupId: string, heldOn: string, childId: string, mark: 'present' | 'absentUnexcused') {
  const reason = mark === 'present' ? null : ('notKnown' as const)
  const marks = [{ childId, mark, reason }]
  return { id: uuidv7(), groupId, heldOn, durationMinutes: 45, subject: 'reading' as const, marks }
}

describe('days without school', () => {
  test('are recorded once for an own school and are not others’ to record or withdraw', async () => {
    const { tutor, officer, schoolId } = await pupils()
    const form = { id: uuidv7(), schoolId, ...strike }
    await recordClosure(tutor, form)
    await recordClosure(tutor, form)
    expect(await actionsOn(store, schoolId)).toEqual(['closure.recorded'])
    expect((await closuresPage(officer)).rows).toMatchObject([{ id: form.id, mayWithdraw: true }])

    const stranger = await contextOf(store, 'tutor')
    await expect(recordClosure(stranger, { id: uuidv7(), schoolId, ...strike })).rejects.toMatchObject({ status: 404 })
    await expect(withdrawClosure(stranger, form.id)).rejects.toMatchObject({ status: 404 })
    await expect(recordClosure(tutor, { id: uuidv7(), ...strike })).rejects.toThrow('closure-school-missing')
    expect((await closuresPage(stranger)).rows).toEqual([])
    await withdrawClosure(tutor, form.id)
    expect((await closuresPage(tutor)).rows).toEqual([])
  })

  test('of all schools are the administrator’s', async () => {
    const administrator = await contextOf(store, 'administrator')
    const form = { id: uuidv7(), startsOn: '2026-08-03', endsOn: '2026-08-03', reason: 'holiday' as const }
    await recordClosure(administrator, form)
    const { tutor } = await pupils()
    expect((await closuresPage(tutor)).rows).toMatchObject([{ id: form.id, mayWithdraw: false }])
    await expect(withdrawClosure(tutor, form.id)).rejects.toMatchObject({ status: 404 })
    await withdrawClosure(administrator, form.id)
  })

  test('a session on one of them must say that it took place', async () => {
    const { tutor, one, groupId, schoolId } = await pupils()
    await recordClosure(tutor, { id: uuidv7(), schoolId, ...strike })
    const form = session(groupId, '2026-11-11', one.childId, 'present')
    await expect(logSession(tutor, form)).rejects.toMatchObject({ reason: 'school-closed', status: 422 })
    await logSession(tutor, { ...form, heldAnyway: true })
    await logSession(tutor, session(groupId, '2026-11-13', one.childId, 'present'))
  })
})

describe('what is missed in a row', () => {
  test('sessions: a strike in between does not count and does not end the row', async () => {
    const { tutor, officer, one, other, groupId, schoolId } = await pupils()
    for (const [on, mark] of [
      ['2026-11-04', 'present'],
      ['2026-11-06', 'absentUnexcused'],
      ['2026-11-11', 'absentUnexcused'],
      ['2026-11-17', 'absentUnexcused'],
    ] as const)
      await logSession(tutor, session(groupId, on, one.childId, mark))
    await recordClosure(tutor, { id: uuidv7(), schoolId, ...strike })
    const expected = { missedSessions: 2, missedSince: '2026-11-06', unexplainedSessions: 2, hard: false }
    expect(await absenceStreaks(store.query, [one.childId], today)).toMatchObject([expected])
    const inside = await store.write((tx) => streaksOfHousehold(tx, one.householdId, today))
    expect(inside).toMatchObject([{ personId: one.childId, householdId: one.householdId, ...expected }])
    expect((await tutorSignals(tutor)).streaks).toMatchObject([{ firstName: 'Salissou', missedSessions: 2 }])
    await groupWith(officer, [one.childId])
    expect((await tutorSignals(officer)).streaks).toMatchObject([{ missedSessions: 2 }])
    const second = await contextOf(store, 'tutor')
    await groupWith(second, [other.childId])
    expect((await tutorSignals(second)).streaks).toEqual([])
    const no = { id: uuidv7(), obtainedFrom: 'other', askedOn: '2026-11-18', answers: { school: 'refused' } } as const
    await recordConsents(officer, one.householdId, no)
    expect((await tutorSignals(tutor)).streaks).toEqual([])
  })

  test('school days: counted to the day somebody looked, ended when the child is back', async () => {
    const { tutor, one, schoolId } = await pupils()
    const absence = { childId: one.childId, firstMissedOn: '2026-11-06', reason: 'notKnown' as const }
    await recordAbsence(tutor, { id: uuidv7(), ...absence, seenOn: '2026-11-16', finding: 'stillMissing' })
    const streak = async () => (await absenceStreaks(store.query, [one.childId], today))[0]
    expect(await streak()).toMatchObject({ missedSchoolDays: 7, schoolDaysSince: '2026-11-06', hard: true })
    await recordClosure(tutor, { id: uuidv7(), schoolId, ...strike })
    expect(await streak()).toMatchObject({ missedSchoolDays: 4, hard: false })
    await recordAbsence(tutor, { id: uuidv7(), ...absence, seenOn: '2026-11-18', finding: 'back' })
    expect(await streak()).toBeUndefined()
    expect(await actionsOn(store, one.childId)).toEqual(['enrolment.recorded', 'absence.seen', 'absence.ended'])
  })

  test('days on which the school was closed are no absence', async () => {
    const { tutor, one, schoolId } = await pupils()
    await recordClosure(tutor, { id: uuidv7(), schoolId, ...strike })
    const form = { id: uuidv7(), childId: one.childId, firstMissedOn: '2026-11-10', seenOn: '2026-11-12' }
    const absence = { ...form, finding: 'stillMissing', reason: 'notKnown' } as const
    await expect(recordAbsence(tutor, absence)).rejects.toThrow('absence-no-school-day')
    const stranger = await contextOf(store, 'tutor')
    await expect(recordAbsence(stranger, absence)).rejects.toMatchObject({ status: 404 })
  })
})

describe('the register of a whole group', () => {
  const month = '2026-10'
  const atChild = (place: number) => ({ fields: [`children[${place}].daysPresent`] })
  const line = (childId: string, daysPresent: number | undefined, overrides = {}) => ({
    id: uuidv7(),
    childId,
    daysPresent,
    daysUnknown: 0,
    ...overrides,
  })

  test('records who was noted, all or none, with one event a child', async () => {
    const { tutor, one, other, groupId } = await pupils()
    const sheet = await groupRegister(tutor, groupId, null)
    expect(sheet).toMatchObject({ month, calendarDays: 22, daysOpen: 22 })
    expect(sheet?.months.find((row) => row.month === month)).toMatchObject({ missing: 2, expected: 2 })

    const form = { groupId, month, daysOpen: 16, moreThanCalendar: false }
    const wrong = [line(one.childId, 14), line(other.childId, 17)]
    await expect(recordGroupRegister(tutor, { ...form, children: wrong })).rejects.toMatchObject(atChild(1))
    const tooLong = { ...form, daysOpen: 32, moreThanCalendar: true, children: wrong }
    await expect(recordGroupRegister(tutor, tooLong)).rejects.toMatchObject({ fields: ['daysOpen'] })
    expect(await actionsOn(store, one.childId)).toEqual(['enrolment.recorded'])

    const children = [line(one.childId, 14), line(other.childId, undefined)]
    await recordGroupRegister(tutor, { ...form, children })
    await recordGroupRegister(tutor, { ...form, children })
    expect(await actionsOn(store, one.childId)).toEqual(['enrolment.recorded', 'register.recorded'])
    expect(await actionsOn(store, other.childId)).toEqual(['enrolment.recorded'])
    expect((await tutorSignals(tutor)).registersMissing).toMatchObject([{ month, missing: 1, expected: 2 }])
  })

  test('a correction names what it corrects and keeps what it said; what is unchanged is no deed', async () => {
    const { tutor, one, other, groupId } = await pupils()
    const form = { groupId, month, daysOpen: 16, moreThanCalendar: false }
    await recordGroupRegister(tutor, { ...form, children: [line(one.childId, 14), line(other.childId, 10)] })
    const meanwhile = { ...form, children: [line(other.childId, 12)] }
    await expect(recordGroupRegister(tutor, meanwhile)).rejects.toMatchObject({ status: 409, ...atChild(0) })
    const sheet = await groupRegister(tutor, groupId, month)
    const standing = new Map(sheet?.children.map(({ id, registerId }) => [id, registerId ?? undefined]))
    const corrected = [one, other].map(({ childId }) => line(childId, 10, { replaces: standing.get(childId) }))
    await recordGroupRegister(tutor, { ...form, children: corrected })
    expect(await actionsOn(store, one.childId)).toContain('register.corrected')
    expect(await actionsOn(store, other.childId)).not.toContain('register.corrected')
    const kept = await store.query
      .select()
      .from(registerCorrections)
      .where(eq(registerCorrections.personId, one.childId))
    expect(kept).toMatchObject([{ correctedId: standing.get(one.childId), daysPresent: 14 }])
  })

  test('more days than the calendar has must be said', async () => {
    const { tutor, one, groupId } = await pupils()
    const form = { groupId, month, daysOpen: 25, children: [line(one.childId, 20)] }
    const asked = { reason: 'more-days-than-calendar', values: { days: 22 }, fields: ['moreThanCalendar'] }
    await expect(recordGroupRegister(tutor, { ...form, moreThanCalendar: false })).rejects.toMatchObject(asked)
    await recordGroupRegister(tutor, { ...form, moreThanCalendar: true })
  })

  test('completes C4 as a child’s own page does, and is not a stranger’s', async () => {
    const { officer, tutor, one, groupId } = await pupils()
    const later: Context = { ...tutor, now: new Date('2027-01-15T09:00:00Z') }
    for (const name of ['2026-10', '2026-11', '2026-12'])
      await recordGroupRegister(later, {
        groupId,
        month: name,
        daysOpen: 16,
        moreThanCalendar: false,
        children: [line(one.childId, 14)],
      })
    expect(await completedBy(store, one.childId)).toMatchObject({ C4: '2026-12-31' })
    const stranger = await contextOf(store, 'tutor')
    expect(await groupRegister(stranger, groupId, month)).toBeNull()
    expect(await groupRegister(officer, groupId, month)).not.toBeNull()
    const form = { groupId, month, daysOpen: 16, moreThanCalendar: false, children: [] }
    await expect(recordGroupRegister(tutor, form)).rejects.toThrow('nobody-noted')
  })
})
