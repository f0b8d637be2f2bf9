import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enrolments, schools } from '#db/schema/index'
import type { Store } from '#db/store'
import { childSchoolFile } from '~/features/schooling/child-school-file.server'
import { endEnrolment } from '~/features/schooling/end-enrolment.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { handOutSupplies, type SuppliesForm } from '~/features/schooling/hand-out-supplies.server'
import { householdSchool } from '~/features/schooling/household-school.server'
import { seeRegister } from '~/features/schooling/see-register.server'
import { closeSchool, mergeSchools } from '~/features/settings/end-school.server'
import { addSchool } from '~/features/settings/write-school.server'
import { actionsOn, completedBy } from '../factories/records'
import { childInPlan, enrolment } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

describe('enrolling', () => {
  test('a register that was seen completes C1; two submissions are one enrolment', async () => {
    const officer = await contextOf(store, 'officer')
    const { childId, householdId } = await childInPlan(officer)
    const form = enrolment(childId)
    await enrolChild(officer, form)
    await enrolChild(officer, form)

    expect(await completedBy(store, childId)).toEqual({ C1: '2026-10-12' })
    expect(await actionsOn(store, householdId)).toEqual(['enrolment.recorded'])
    const file = await childSchoolFile(officer, childId)
    expect(file?.enrolments).toMatchObject([{ schoolName: 'École de Garin Dawa', schoolClass: 'CP' }])
  })

  test('a child enrolled before the return counts from the return', async () => {
    const officer = await contextOf(store, 'officer')
    const { childId } = await childInPlan(officer)
    await enrolChild(officer, enrolment(childId, { enrolledOn: '2026-09-15' }))
    expect(await completedBy(store, childId)).toEqual({ C1: '2026-10-01' })
  })

  test('the register may be seen later', async () => {
    const officer = await contextOf(store, 'officer')
    const { childId } = await childInPlan(officer)
    const form = enrolment(childId, { registerSeen: false })
    await enrolChild(officer, form)
    expect(await completedBy(store, childId)).toEqual({})

    await expect(seeRegister(officer, { enrolmentId: form.id, seenOn: '2026-10-01' })).rejects.toThrow('before-the-enr')
    await seeRegister(officer, { enrolmentId: form.id, seenOn: '2026-11-02' })
    expect(await completedBy(store, childId)).toEqual({ C1: '2026-11-02' })
  })

  test('one enrolment a child and school year; another after the first has ended', async () => {
    const officer = await contextOf(store, 'officer')
    const { childId } = await childInPlan(officer)
    const first = enrolment(childId)
    await enrolChild(officer, first)
    await expect(enrolChild(officer, enrolment(childId))).rejects.toThrow('already-enrolled')

    await endEnrolment(officer, { enrolmentId: first.id, endedOn: '2026-11-10', endedWhy: 'transferred' })
    await expect(
      endEnrolment(officer, { enrolmentId: first.id, endedOn: '2026-11-11', endedWhy: 'stopped' }),
    ).rejects.toThrow('enrolment-ended')
    await enrolChild(officer, enrolment(childId, { enrolledOn: '2026-11-12', kind: 'transferred' }))
    expect((await childSchoolFile(officer, childId))?.enrolments).toHaveLength(2)
  })

  test('a year finished completes C6', async () => {
    const officer = { ...(await contextOf(store, 'officer')), now: new Date('2027-07-20T09:00:00Z') }
    const { childId } = await childInPlan(officer)
    const form = enrolment(childId)
    await enrolChild(officer, form)
    await endEnrolment(officer, { enrolmentId: form.id, endedOn: '2027-07-12', endedWhy: 'promoted' })
    expect(await completedBy(store, childId)).toMatchObject({ C6: '2027-07-12' })
  })

  test.each([
    [{ enrolledOn: '2026-11-20' }, 'in-the-future'],
    [{ schoolYear: '2025-2026' }, 'outside-the-school-year'],
    [{ schoolName: undefined }, 'school-missing'],
  ])('%o is refused', async (wrong, reason) => {
    const officer = await contextOf(store, 'officer')
    const { childId } = await childInPlan(officer)
    await expect(enrolChild(officer, enrolment(childId, wrong))).rejects.toThrow(reason)
    expect(await actionsOn(store, childId)).toEqual([])
  })

  test('a school typed twice is one school', async () => {
    const officer = await contextOf(store, 'officer')
    const [one, other] = [await childInPlan(officer), await childInPlan(officer)]
    await enrolChild(officer, enrolment(one.childId, { schoolName: 'École Birni', communePcode: 'NE007005002' }))
    await enrolChild(officer, enrolment(other.childId, { schoolName: 'ecole  birni', communePcode: 'NE007005002' }))
    const rows = await store.query.select().from(schools)
    expect(rows.filter(({ communePcode }) => communePcode === 'NE007005002')).toHaveLength(1)
  })

  test('a school merged twice is the last one, and takes nobody once that one shut', async () => {
    const officer = await contextOf(store, 'officer')
    const administrator = await contextOf(store, 'administrator')
    const [first, second, third] = [uuidv7(), uuidv7(), uuidv7()]
    for (const [place, id] of [first, second, third].entries())
      await addSchool(administrator, { id, name: `École ${'ABC'[place] ?? ''}`, communePcode: 'NE007005003' })
    await mergeSchools(administrator, first, { intoId: second })
    await mergeSchools(administrator, second, { intoId: third })
    const typed = { schoolId: undefined, schoolName: 'École A', communePcode: 'NE007005003' }
    const [one, other] = [await childInPlan(officer), await childInPlan(officer)]
    await enrolChild(officer, enrolment(one.childId, typed))
    const [row] = await store.query.select().from(enrolments).where(eq(enrolments.personId, one.childId))
    expect(row?.schoolId).toBe(third)
    await closeSchool(administrator, third, { endedOn: '2026-11-19' })
    for (const form of [typed, { schoolId: first }])
      await expect(enrolChild(officer, enrolment(other.childId, form))).rejects.toMatchObject({
        reason: 'school-ended',
        status: 409,
      })
  })

  test('somebody else sees nothing and can do nothing', async () => {
    const officer = await contextOf(store, 'officer')
    const { childId, householdId } = await childInPlan(officer)
    for (const role of ['officer', 'tutor', 'lead', 'mentor'] as const) {
      const other = await contextOf(store, role)
      expect(await childSchoolFile(other, childId)).toBeNull()
      expect(await householdSchool(other, householdId)).toBeNull()
      await expect(enrolChild(other, enrolment(childId))).rejects.toThrow('not-there')
    }
    const lead = await contextOf(store, 'lead')
    const supervised = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
    const ofTeam = await childInPlan(supervised)
    expect(await householdSchool(lead, ofTeam.householdId)).toMatchObject({ children: [{ id: ofTeam.childId }] })
    await expect(enrolChild(lead, enrolment(ofTeam.childId))).rejects.toThrow('not-there')
  })
})

describe('handing out supplies', () => {
  const handOut = (childId: string, overrides: Partial<SuppliesForm> = {}): SuppliesForm => ({
    id: uuidv7(),
    childId,
    handedOutOn: '2026-10-20',
    caregiverPresent: true,
    childPresent: true,
    lines: [
      { item: 'pencils', quantity: 6 },
      { item: 'clothing', quantity: 1, value: 4500 },
      { item: 'pens', quantity: 0 },
    ],
    ...overrides,
  })

  test('several things at once complete C2, once', async () => {
    const officer = await contextOf(store, 'officer')
    const { childId } = await childInPlan(officer)
    const form = handOut(childId)
    await handOutSupplies(officer, form)
    await handOutSupplies(officer, form)
    expect(await completedBy(store, childId)).toEqual({ C2: '2026-10-20' })
    expect(await actionsOn(store, childId)).toEqual(['supplies.handedOut'])
    const file = await childSchoolFile(officer, childId)
    expect(file?.supplies[0]?.lines.map(({ item }) => item)).toEqual(['clothing', 'pencils'])
  })

  test.each([
    [{ lines: [{ item: 'pens' as const, quantity: 0 }] }, 'nothing-handed-out'],
    [{ lines: [1, 2].map((quantity) => ({ item: 'pens' as const, quantity })) }, 'item-twice'],
    [{ caregiverPresent: false, childPresent: false }, 'nobody-present'],
    [{ handedOutOn: '2026-11-20' }, 'in-the-future'],
  ])('%o is refused', async (wrong, reason) => {
    const officer = await contextOf(store, 'officer')
    const { childId } = await childInPlan(officer)
    await expect(handOutSupplies(officer, handOut(childId, wrong))).rejects.toThrow(reason)
  })
})
