import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schoolAbsenceLooks, schoolAbsences } from '#db/schema/index'
import type { Store } from '#db/store'
import { childSchoolFile } from '~/features/schooling/child-school-file.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { groupRegister } from '~/features/schooling/group-register.server'
import { recordAbsence } from '~/features/schooling/record-absence.server'
import { recordRegister } from '~/features/schooling/record-register.server'
import { actionsOn, completedBy } from '../factories/records'
import { childInPlan, enrolment, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

describe('the register', () => {
  const month = (childId: string, name: string, overrides = {}) => ({
    id: uuidv7(),
    childId,
    month: name,
    daysOpen: 16,
    daysPresent: 14,
    daysUnknown: 0,
    ...overrides,
  })

  test('shows C4 three months after the enrolment, and not before', async () => {
    const officer = { ...(await contextOf(store, 'officer')), now: new Date('2027-01-15T09:00:00Z') }
    const { childId } = await childInPlan(officer)
    await enrolChild(officer, enrolment(childId))
    await recordRegister(officer, month(childId, '2026-10'))
    await recordRegister(officer, month(childId, '2026-11'))
    expect(await completedBy(store, childId)).toEqual({ C1: '2026-10-12' })
    await recordRegister(officer, month(childId, '2026-12'))
    expect(await completedBy(store, childId)).toEqual({ C1: '2026-10-12', C4: '2026-12-31' })
  })

  test('opens C4 again when a correction disproves it, and shows it again from the month that does', async () => {
    const officer = { ...(await contextOf(store, 'officer')), now: new Date('2027-02-15T09:00:00Z') }
    const { childId } = await childInPlan(officer)
    await enrolChild(officer, enrolment(childId))
    const months = ['2026-10', '2026-11', '2026-12'].map((name) => month(childId, name))
    for (const row of months) await recordRegister(officer, row)
    const corrected = (daysPresent: number) => month(childId, '2026-12', { daysPresent, replaces: months[2]?.id })
    const harmless = corrected(13)
    await recordRegister(officer, harmless)
    expect(await completedBy(store, childId)).toMatchObject({ C4: '2026-12-31' })
    const wrong = { ...corrected(2), replaces: harmless.id }
    await recordRegister(officer, wrong)
    expect(await completedBy(store, childId)).toEqual({ C1: '2026-10-12' })
    await recordRegister(officer, month(childId, '2027-01', { daysOpen: 30, daysPresent: 30, moreThanCalendar: true }))
    expect(await completedBy(store, childId)).toMatchObject({ C4: '2027-01-31' })
    await recordRegister(officer, { ...corrected(14), replaces: wrong.id })
    expect(await completedBy(store, childId)).toMatchObject({ C4: '2027-01-31' })
  })

  test('a correction names the row it saw; a stale one is refused with what stands', async () => {
    const officer = await contextOf(store, 'officer')
    const { childId } = await childInPlan(officer)
    await enrolChild(officer, enrolment(childId))
    const first = month(childId, '2026-10')
    await recordRegister(officer, first)
    await expect(recordRegister(officer, month(childId, '2026-10'))).rejects.toMatchObject({
      reason: 'register-changed',
      status: 409,
      values: { daysOpen: 16, daysPresent: 14, daysUnknown: 0 },
    })
    const corrected = month(childId, '2026-10', { daysPresent: 12, replaces: first.id })
    await recordRegister(officer, corrected)
    await recordRegister(officer, corrected)
    await expect(recordRegister(officer, month(childId, '2026-10', { replaces: first.id }))).rejects.toThrow(
      'register-ch',
    )
    expect((await childSchoolFile(officer, childId))?.registers).toMatchObject([{ month: '2026-10', daysPresent: 12 }])
    const saturdays = { daysOpen: 26, replaces: corrected.id }
    const asked = { reason: 'more-days-than-calendar', values: { days: 22 }, fields: ['moreThanCalendar'] }
    await expect(recordRegister(officer, month(childId, '2026-10', saturdays))).rejects.toMatchObject(asked)
    expect(await actionsOn(store, childId)).toEqual(['enrolment.recorded', 'register.recorded', 'register.corrected'])
  })

  test.each([
    [{ month: '2026-13' }, 'month-unreadable'],
    [{ month: '2026-12' }, 'in-the-future'],
    [{ daysPresent: 15, daysUnknown: 2 }, 'days-do-not-add-up'],
    [{ daysOpen: 32, daysPresent: 3 }, 'days-do-not-add-up'],
    [{ month: '2026-11', daysOpen: 20, moreThanCalendar: true }, 'days-do-not-add-up'],
    [{ daysOpen: 31 }, 'more-days-than-calendar'],
    [{ month: '2026-09' }, 'not-enrolled-then'],
  ])('%o is refused', async (wrong, reason) => {
    const officer = await contextOf(store, 'officer')
    const { childId } = await childInPlan(officer)
    await enrolChild(officer, enrolment(childId))
    await expect(recordRegister(officer, month(childId, '2026-10', wrong))).rejects.toThrow(reason)
  })
})

describe('days missed', () => {
  test('a look that is posted twice is one deed, and a second stretch over the first is refused', async () => {
    const officer = await contextOf(store, 'officer')
    const tutor = await contextOf(store, 'tutor')
    const { childId } = await childInPlan(officer)
    const { groupId, schoolId } = await groupWith(tutor, [childId])
    await enrolChild(officer, enrolment(childId, { schoolId, schoolName: undefined, communePcode: undefined }))
    const look = (firstMissedOn: string, seenOn: string, finding: 'stillMissing' | 'back') => ({
      ...{ id: uuidv7(), childId, firstMissedOn, seenOn, finding },
      reason: 'ill' as const,
    })
    await recordAbsence(tutor, look('2026-11-02', '2026-11-09', 'stillMissing'))
    await expect(recordAbsence(tutor, look('2026-11-11', '2026-11-12', 'stillMissing'))).rejects.toMatchObject({
      reason: 'absence-still-open',
      status: 422,
    })
    const back = look('2026-11-02', '2026-11-10', 'back')
    await recordAbsence(tutor, back)
    await recordAbsence(tutor, back)
    expect(await actionsOn(store, childId)).toEqual(['enrolment.recorded', 'absence.seen', 'absence.ended'])
    const sheet = await groupRegister(tutor, groupId, '2026-11')
    expect(sheet?.children.find(({ id }) => id === childId)).toMatchObject({ missed: 6 })
    const stranger = await contextOf(store, 'officer')
    await expect(recordAbsence(stranger, back)).rejects.toMatchObject({ status: 404 })
    const again = look('2026-11-09', '2026-11-12', 'stillMissing')
    await expect(recordAbsence(tutor, again)).rejects.toMatchObject({ reason: 'absence-overlaps', status: 422 })
    await recordAbsence(tutor, look('2026-11-11', '2026-11-12', 'stillMissing'))
    expect(await store.query.select().from(schoolAbsenceLooks).where(ofChild(childId))).toHaveLength(3)
  })
})

function ofChild(childId: string) {
  const stretches = store.query.select({ id: schoolAbsences.id }).from(schoolAbsences)
  return inArray(schoolAbsenceLooks.absenceId, stretches.where(eq(schoolAbsences.personId, childId)))
}
