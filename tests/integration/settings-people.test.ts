import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { supervisions } from '#db/schema/index'
import type { Store } from '#db/store'
import { whatIsMissing } from '~/features/settings/what-is-missing.server'
import { assignmentsOf } from '~/features/staff/assignments-of.server'
import { editStaffMember } from '~/features/staff/edit-staff-member.server'
import { staffMember } from '~/features/staff/staff-member.server'
import { supervisionsOf } from '~/features/staff/supervisions-of.server'
import type { Context } from '~/server/context.server'
import { familyOf } from '../factories/family'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let administrator: Context
let officer: Context
beforeAll(async () => {
  store = await testStore()
  administrator = await contextOf(store, 'administrator')
  officer = await contextOf(store, 'officer')
})
afterAll(() => store.close())

test('a change of supervisor keeps who supervised before', async () => {
  const one = await contextOf(store, 'lead')
  const other = await contextOf(store, 'lead')
  const person = await contextOf(store, 'officer')
  for (const lead of [one, other]) {
    const seen = (await staffMember(administrator, person.actor.id))?.seen ?? ''
    const { displayName, role } = person.actor
    await editStaffMember(administrator, person.actor.id, { seen, displayName, role, supervisorId: lead.actor.id })
  }
  expect((await supervisionsOf(administrator, person.actor.id)).map(({ supervisor }) => supervisor)).toEqual([
    other.actor.displayName,
    one.actor.displayName,
  ])
  const kept = await store.query.select().from(supervisions).where(eq(supervisions.userId, person.actor.id))
  expect(kept).toHaveLength(2)
})

test('what counts on a person is said in numbers, and what is missing by name of the person', async () => {
  const lonely = await contextOf(store, 'officer')
  await familyOf(lonely)
  expect(await assignmentsOf(administrator, lonely.actor.id)).toEqual({
    households: 1,
    businesses: 0,
    groups: 0,
    people: 0,
  })
  expect(await assignmentsOf(officer, lonely.actor.id)).toBeNull()
  expect(await whatIsMissing(administrator)).toMatchObject({
    ...{ noCeiling: true, noSchoolYear: true, noGrant: true },
    ...{ oneAdministrator: true, tooFewLogistics: true, kitTypes: [] },
  })
  await contextOf(store, 'administrator')
  await contextOf(store, 'logistics')
  await contextOf(store, 'logistics')
  expect(await whatIsMissing(administrator)).toMatchObject({ oneAdministrator: false, tooFewLogistics: false })
  expect((await whatIsMissing(administrator))?.unsupervised.length).toBeGreaterThan(0)
  expect(await whatIsMissing(officer)).toBeNull()
})
