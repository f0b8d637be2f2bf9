import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { alertSignals, calendarPeriods, settings } from '#db/schema/index'
import type { Store } from '#db/store'
import { logSession } from '~/features/schooling/log-session.server'
import { recordAbsence } from '~/features/schooling/record-absence.server'
import { enterPeriod } from '~/features/settings/enter-period.server'
import { setValue } from '~/features/settings/set-value.server'
import { absenceStreaks } from '~/server/absence-streaks.server'
import type { Context } from '~/server/context.server'
import { recordClosure } from '~/server/record-closure.server'
import { alertOf } from '../factories/alerts'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let administrator: Context
const today = '2026-11-19'
beforeAll(async () => {
  store = await testStore()
  administrator = await contextOf(store, 'administrator')
})
beforeEach(() =>
  store.write(async (tx) => {
    await tx.delete(settings).where(eq(settings.key, 'alerts.missedDays'))
    await tx.delete(calendarPeriods)
  }),
)
afterAll(() => store.close())

/** A child in a tutor's group, whose household has an alert that a further signal joins. */
async function watched() {
  const officer = await contextOf(store, 'officer')
  const tutor = await contextOf(store, 'tutor')
  const { childId, householdId } = await childInPlan(officer)
  const { groupId, schoolId } = await groupWith(tutor, [childId])
  const alertId = await alertOf(officer, householdId, childId)
  const hold = (on: string, mark: 'present' | 'absentUnexcused', inGroup = groupId) => {
    const marks = [{ childId, mark, reason: mark === 'present' ? null : ('notKnown' as const) }]
    const about = { durationMinutes: 45, subject: 'reading' as const, heldAnyway: true, marks }
    const now = on > today ? new Date(`${on}T15:00:00Z`) : tutor.now
    return logSession({ ...tutor, now }, { id: uuidv7(), groupId: inGroup, heldOn: on, ...about })
  }
  const missSessions = async (days: string[]) => {
    for (const day of days) await hold(`2026-11-${day}`, 'absentUnexcused')
  }
  const missSchool = (firstMissedOn: string, seenOn: string) =>
    recordAbsence(tutor, {
      ...{ id: uuidv7(), childId, firstMissedOn, seenOn },
      ...{ finding: 'stillMissing', reason: 'notKnown' },
    })
  const signals = async () => {
    const rows = await store.query.select().from(alertSignals).where(eq(alertSignals.alertId, alertId))
    return rows.filter(({ code }) => code === 'missedSchool').map(({ since }) => since)
  }
  const speaks = async () => (await signals()).length > 0
  return { tutor, childId, schoolId, hold, missSessions, missSchool, signals, speaks }
}

const setDays = (value: string) =>
  setValue(administrator, 'alerts.missedDays', { id: uuidv7(), value, version: 0, validFrom: today })

test('more than five sessions in a row speak while nobody has set another number', async () => {
  const { missSessions, speaks } = await watched()
  await missSessions(['09', '10', '11', '12', '13'])
  expect(await speaks()).toBe(false)
  await missSessions(['16'])
  expect(await speaks()).toBe(true)
})

test('with three set, the fourth session in a row speaks', async () => {
  await setDays('3')
  const { missSessions, speaks } = await watched()
  await missSessions(['09', '10', '11'])
  expect(await speaks()).toBe(false)
  await missSessions(['12'])
  expect(await speaks()).toBe(true)
})

test('with three set, the fourth school day in a row speaks', async () => {
  await setDays('3')
  const { missSchool, speaks } = await watched()
  await missSchool('2026-11-09', '2026-11-11')
  expect(await speaks()).toBe(false)
  await missSchool('2026-11-09', '2026-11-12')
  expect(await speaks()).toBe(true)
})

test('another group and a day without school end no row', async () => {
  const { tutor, childId, schoolId, hold, missSessions, speaks } = await watched()
  const { groupId: other } = await groupWith(tutor, [childId], { name: 'Groupe Mot' })
  await recordClosure(tutor, { id: uuidv7(), schoolId, startsOn: '2026-11-12', endsOn: '2026-11-12', reason: 'strike' })
  await missSessions(['04', '05', '06', '09', '10'])
  await hold('2026-11-12', 'present')
  await hold('2026-11-13', 'present', other)
  await missSessions(['16'])
  expect(await speaks()).toBe(true)
})

test('a row that goes on is one signal, however long ago it began', async () => {
  const { childId, hold, missSessions, missSchool, signals } = await watched()
  await missSessions(['03', '05', '09', '11', '16', '18'])
  for (const on of ['2027-01-11', '2027-01-25', '2027-02-15', '2027-02-22']) await hold(on, 'absentUnexcused')
  expect(await signals()).toEqual(['2026-11-03'])
  expect(await absenceStreaks(store.query, [childId], '2027-02-22')).toMatchObject([{ missedSessions: 10 }])
  await missSchool('2026-11-02', '2026-11-18')
  expect((await signals()).sort()).toEqual(['2026-11-02', '2026-11-03'])
})

test('who misses school and comes to sessions is said to have been seen', async () => {
  const { childId, hold, missSchool } = await watched()
  for (const on of ['2026-11-05', '2026-11-12']) await hold(on, 'present')
  await missSchool('2026-11-08', '2026-11-18')
  const seen = { missedSchoolDays: 8, schoolDaysSince: '2026-11-09', seenOn: '2026-11-12' }
  expect(await absenceStreaks(store.query, [childId], today)).toMatchObject([seen])
  await missSchool('2026-11-08', today)
  expect(await absenceStreaks(store.query, [childId], today)).toMatchObject([{ missedSchoolDays: 9 }])
})

test('days before the school year that was entered do not count', async () => {
  await enterPeriod(administrator, {
    ...{ id: uuidv7(), kind: 'schoolYear', startsOn: '2026-11-11', endsOn: '2027-06-18' },
  })
  const { childId, missSessions, missSchool, speaks } = await watched()
  await missSessions(['02', '03', '04', '05', '06', '09', '12', '13'])
  await missSchool('2026-11-02', '2026-11-13')
  expect(await absenceStreaks(store.query, [childId], today)).toMatchObject([
    { missedSessions: 2, missedSince: '2026-11-12', missedSchoolDays: 3, hard: false },
  ])
  expect(await speaks()).toBe(false)
})
