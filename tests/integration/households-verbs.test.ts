import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { riskAssessments } from '#db/schema/index'
import type { Store } from '#db/store'
import { addMember } from '~/features/households/add-member.server'
import { assessRisk } from '~/features/households/assess-risk.server'
import { consentsOfHousehold } from '~/features/households/consents-of-household.server'
import { editHousehold } from '~/features/households/edit-household.server'
import { editMember } from '~/features/households/edit-member.server'
import { householdHead } from '~/features/households/household-head.server'
import { householdRecord } from '~/features/households/household-record.server'
import { memberForEdit } from '~/features/households/member-for-edit.server'
import { possibleGivers } from '~/features/households/possible-givers.server'
import { possibleMothers } from '~/features/households/possible-mothers.server'
import { recordMemberLeaving } from '~/features/households/record-member-leaving.server'
import { registerHousehold } from '~/features/households/register-household.server'
import { rosterOfHousehold } from '~/features/households/roster-of-household.server'
import { kitRequestChoices } from '~/features/kits/kit-request-choices.server'
import { supportJudgementsOf } from '~/features/kits/support-judgements-of.server'
import { actionsOn } from '../factories/events'
import { household, householdForm, member } from '../factories/households'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

test('a household is registered with its number, roster, risk and one event', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, caseNumber, form } = await household(officer)

  expect(caseNumber).toMatch(/^ZIN-2026-\d{4}$/)
  const head = await householdHead(officer, id)
  expect(head).toMatchObject({
    title: 'Hadiza Issoufou',
    village: 'Garin Dawa',
    communeName: 'Tsaouni',
    peopleCount: 2,
  })
  expect(head).toMatchObject({ nextDueCode: 'F1', nextDueOn: '2026-09-15', status: 'open' })
  const [, daughter] = await rosterOfHousehold(officer, id)
  expect(daughter).toMatchObject({
    age: 10,
    birthEstimated: true,
    returnedOn: '2026-09-01',
    motherName: 'Hadiza Issoufou',
  })
  expect(daughter?.motherId).toBe(form.members[0]?.id)
  expect(await actionsOn(store, id)).toEqual(['household.registered'])
})

test('numbers run within a region and a year', async () => {
  const officer = await contextOf(store, 'officer')
  const [one, other, maradi] = [
    await household(officer),
    await household(officer),
    await household(officer, { place: 'NER004' }),
  ]
  expect(Number(other.caseNumber.slice(-4))).toBe(Number(one.caseNumber.slice(-4)) + 1)
  expect(maradi.caseNumber).toBe('MAR-2026-0001')
})

test('the same form sent twice is one household', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, caseNumber, form } = await household(officer)
  expect(await registerHousehold(officer, form)).toEqual({ id, caseNumber })
  expect(await rosterOfHousehold(officer, id)).toHaveLength(2)
  expect(await actionsOn(store, id)).toHaveLength(1)
})

test('a form with somebody else’s ids changes nothing of theirs', async () => {
  const [officer, other] = [await contextOf(store, 'officer'), await contextOf(store, 'officer')]
  const { id, form } = await household(officer)
  await expect(registerHousehold(other, form)).rejects.toThrow('try-again')
  await expect(registerHousehold(other, householdForm({ members: form.members }))).rejects.toThrow('try-again')
  expect(await householdHead(other, id)).toBeNull()
})

test('an impossible roster is refused with its reason', async () => {
  const officer = await contextOf(store, 'officer')
  const head = member({ relation: 'head', age: 40, caregiver: true })
  const father = member({ relation: 'spouse', sex: 'male', age: 44 })
  const refused = (members: ReturnType<typeof member>[]) => registerHousehold(officer, householdForm({ members }))

  await expect(refused([member()])).rejects.toThrow('no-head')
  await expect(refused([head, member({ relation: 'head' })])).rejects.toThrow('two-heads')
  await expect(refused([{ ...head, caregiver: false }])).rejects.toThrow('no-caregiver')
  await expect(refused([head, member({ motherId: uuidv7() })])).rejects.toThrow('mother-not-there')
  await expect(refused([head, father, member({ motherId: father.id })])).rejects.toThrow('mother-not-a-woman')
  await expect(refused([head, member({ motherId: head.id, age: 40 })])).rejects.toThrow('mother-not-older')
})

test('two wives, children of several mothers, a fostered child and a father abroad make one roster', async () => {
  const officer = await contextOf(store, 'officer')
  const father = member({ relation: 'head', sex: 'male', age: 45, absentWhy: 'work', absentSince: '2026-01-10' })
  const first = member({ relation: 'spouse', age: 36, caregiver: true })
  const second = member({ relation: 'secondWife', age: 28, caregiver: true })
  const { id } = await household(officer, {
    members: [
      father,
      first,
      second,
      member({ motherId: first.id }),
      member({ motherId: second.id, relation: 'childOfOtherWife', age: 7 }),
      member({ relation: 'fosteredChild', age: 12 }),
    ],
  })
  const roster = await rosterOfHousehold(officer, id)
  expect(roster.map(({ absentOn }) => absentOn)).toEqual(['2026-01-10', null, null, null, null, null])
  expect((await householdHead(officer, id))?.peopleCount).toBe(6)
})

test('an edit over somebody else’s edit is refused', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, form } = await household(officer)
  await editHousehold(officer, id, { ...form, version: 1, village: 'Angoual Gao' })
  await editHousehold(officer, id, { ...form, version: 1, village: 'Angoual Gao' })
  await expect(editHousehold(officer, id, { ...form, version: 1, village: 'Dan Kori' })).rejects.toThrow(
    'changed-meanwhile',
  )
  expect((await householdHead(officer, id))?.village).toBe('Angoual Gao')
  expect(await actionsOn(store, id)).toEqual(['household.registered', 'household.edited'])
})

test('what is due first follows the day of the return', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, form } = await household(officer)
  await editHousehold(officer, id, { ...form, version: 1, reunifiedOn: '2026-10-01' })
  expect(await householdHead(officer, id)).toMatchObject({ nextDueOn: '2026-10-15', lateFrom: '2026-10-16' })
})

test('members are added, corrected and leave, each with its event', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, form } = await household(officer)
  const added = member({ givenName: 'Sani', sex: 'male', relation: 'fosteredChild', age: 8 })
  await addMember(officer, id, added)
  await addMember(officer, id, added)

  const seen = (await memberForEdit(officer, id, added.id))?.seen ?? ''
  const corrected = { ...added, givenName: 'Sanoussi', birthDate: '2018-03-02', age: undefined, seen }
  await editMember(officer, id, corrected)
  await editMember(officer, id, corrected)
  await expect(editMember(officer, id, { ...added, seen })).rejects.toThrow('changed-meanwhile')
  const edited = (await rosterOfHousehold(officer, id)).find((row) => row.id === added.id)
  expect(edited).toMatchObject({ name: 'Sanoussi Harouna', birthEstimated: false, age: 8 })

  await recordMemberLeaving(officer, id, added.id, { leftOn: '2026-11-01', why: 'moved' })
  await recordMemberLeaving(officer, id, added.id, { leftOn: '2026-11-01', why: 'moved' })
  expect((await householdHead(officer, id))?.peopleCount).toBe(2)
  const mother = form.members[0]?.id ?? ''
  await expect(recordMemberLeaving(officer, id, mother, { leftOn: '2026-11-01', why: 'died' })).rejects.toThrow(
    'no-head',
  )
  expect(await actionsOn(store, id)).toEqual(['household.registered', 'member.added', 'member.edited', 'member.left'])
})

test('a birth date that was a mistake gives way to an age', async () => {
  const officer = await contextOf(store, 'officer')
  const { id } = await household(officer)
  const child = member({ sex: 'male', relation: 'child', birthDate: '2010-03-02', age: undefined })
  await addMember(officer, id, child)
  const seen = (await memberForEdit(officer, id, child.id))?.seen ?? ''
  await editMember(officer, id, { ...child, birthDate: undefined, age: 8, seen })
  const edited = (await rosterOfHousehold(officer, id)).find((row) => row.id === child.id)
  expect(edited).toMatchObject({ birthDate: null, birthEstimated: true, age: 8 })
})

test('each judgement of the risk is a row', async () => {
  const officer = await contextOf(store, 'officer')
  const { id } = await household(officer)
  const form = { id: uuidv7(), level: 'high', assessedOn: '2026-11-10' } as const
  await assessRisk(officer, id, form)
  await assessRisk(officer, id, form)
  expect((await householdHead(officer, id))?.riskLevel).toBe('high')
  expect(await store.query.select().from(riskAssessments).where(eq(riskAssessments.householdId, id))).toHaveLength(2)
  await expect(assessRisk(officer, id, { ...form, id: uuidv7(), assessedOn: '2026-11-20' })).rejects.toThrow(
    'risk-in-future',
  )
})

test('for somebody else the household does not exist, whatever the deed', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, form } = await household(officer)
  for (const role of ['officer', 'tutor', 'mentor', 'lead', 'administrator', 'auditor'] as const) {
    const stranger = await contextOf(store, role)
    expect(await householdHead(stranger, id)).toBeNull()
    expect(await householdRecord(stranger, id)).toBeNull()
    const { answers } = await consentsOfHousehold(stranger, id)
    const { caregivers } = await kitRequestChoices(stranger, id, { caregiverId: null, kitTypeId: null })
    expect([await rosterOfHousehold(stranger, id), answers, caregivers]).toEqual([[], [], []])
    expect(await possibleGivers(stranger, id)).toEqual([])
    expect(await possibleMothers(stranger, id)).toEqual([])
    expect(await supportJudgementsOf(stranger, id)).toEqual([])
    await expect(editHousehold(stranger, id, { ...form, version: 1 })).rejects.toThrow('not-there')
    await expect(addMember(stranger, id, member())).rejects.toThrow('not-there')
    const risk = { id: uuidv7(), level: 'low', assessedOn: '2026-11-01' } as const
    await expect(assessRisk(stranger, id, risk)).rejects.toThrow('not-there')
    if (role !== 'officer') await expect(registerHousehold(stranger, householdForm())).rejects.toThrow('not-your-role')
  }
  expect(await actionsOn(store, id)).toHaveLength(1)
})
