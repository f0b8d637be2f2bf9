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
  const { groupId } = await groupWith(tutor, [childId])
  const alertId = await alertOf(officer, householdId, childId)
  const missSessions = async (days: string[]) => {
    for (const day of days) {
      const marks = [{ childId, mark: 'absentUnexcused' as const, reason: 'notKnown' as const }]
      const about = { durationMinutes: 45, subject: 'reading' as const, marks }
      await logSession(tutor, { id: uuidv7(), groupId, heldOn: `2026-11-${day}`, ...about })
    }
  }
  const missSchool = (firstMissedOn: string, seenOn: string) =>
    recordAbsence(tutor, {
      ...{ id: uuidv7(), childId, firstMissedOn, seenOn },
      ...{ finding: 'stillMissing', reason: 'notKnown' },
    })
  const speaks = async () => {
    const rows = await store.query.select().from(alertSignals).where(eq(alertSignals.alertId, alertId))
    return rows.some(({ code }) => code === 'missedSchool')
  }
  return { childId, missSessions, missSchool, speaks }
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
