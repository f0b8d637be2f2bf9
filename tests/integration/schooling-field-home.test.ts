import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { absentChildren } from '~/features/schooling/absent-children.server'
import { fieldHome } from '~/features/schooling/field-home.server'
import { groupPage } from '~/features/schooling/group-page.server'
import { logSession } from '~/features/schooling/log-session.server'
import { sessionRoster } from '~/features/schooling/session-roster.server'
import { familyOf } from '../factories/family'
import { groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

test('the groups that wait longest come first, and those not shown are counted', async () => {
  const tutor = await contextOf(store, 'tutor')
  const held = await groupWith(tutor, [], { lastSessionOn: '2026-11-18' })
  const others = Array.from({ length: 61 }, (_, day) => `2026-${String(1 + (day % 9)).padStart(2, '0')}-01`)
  for (const lastSessionOn of others) await groupWith(tutor, [], { lastSessionOn })
  const never = await groupWith(tutor, [])
  const { groups, more } = await fieldHome(tutor)
  expect([groups.length, more]).toEqual([60, 3])
  expect(groups[0]?.id).toBe(never.groupId)
  expect(groups.some(({ id }) => id === held.groupId)).toBe(false)
})

test('two children of one first name bear their codes wherever they stand in one list', async () => {
  const [officer, tutor] = [await contextOf(store, 'officer'), await contextOf(store, 'tutor')]
  const [one, other] = [await familyOf(officer), await familyOf(officer)]
  const { groupId } = await groupWith(tutor, [one.childIds[0], one.childIds[1], other.childIds[0]])
  const lists = [await sessionRoster(tutor, groupId), await groupPage(tutor, groupId)]

  for (const list of lists) {
    const names = list?.children.map(({ firstName }) => firstName) ?? []
    expect(new Set(names).size).toBe(3)
    expect(names).toContain('Sani')
    expect(names.filter((name) => name.startsWith('Mariama · E1'))).toHaveLength(2)
  }

  const missed = [one, other].map(({ childIds }) => ({ childId: childIds[0], mark: 'absentUnexcused' as const }))
  const session = { groupId, durationMinutes: 45, subject: 'reading' as const, marks: missed }
  for (const heldOn of ['2026-11-17', '2026-11-18', '2026-11-19'])
    await logSession(tutor, { ...session, id: uuidv7(), heldOn })
  const { rows } = await absentChildren(officer)
  expect(rows.map(({ firstName }) => firstName.slice(0, 12))).toEqual(['Mariama · E1', 'Mariama · E1'])
})
