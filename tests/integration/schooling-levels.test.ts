import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { childToCheck, placeAfterCheck } from '~/features/schooling/child-to-check.server'
import { recordLevelCheck } from '~/features/schooling/record-level-check.server'
import { actionsOn, completedBy } from '../factories/records'
import { childInPlan, groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

async function tutorWithGroup() {
  const officer = await contextOf(store, 'officer')
  const tutor = await contextOf(store, 'tutor')
  const moussa = await childInPlan(officer, { givenName: 'Moussa' })
  const nana = await childInPlan(officer, { givenName: 'Nana', person: { sex: 'female' } })
  const { groupId } = await groupWith(tutor, [moussa.childId, nana.childId])
  return { officer, tutor, moussa, nana, groupId }
}

describe('a level check', () => {
  const check = (childId: string, checkedOn: string, reading: number | undefined, language: 'fr' | 'ha' = 'ha') => ({
    id: uuidv7(),
    childId,
    checkedOn,
    language,
    reading,
  })

  test('one level up in the same language completes C5', async () => {
    const { tutor, moussa } = await tutorWithGroup()
    await recordLevelCheck(tutor, check(moussa.childId, '2026-10-05', 1))
    await recordLevelCheck(tutor, check(moussa.childId, '2026-10-20', 3, 'fr'))
    await recordLevelCheck(tutor, check(moussa.childId, '2026-11-02', 1))
    expect(await completedBy(store, moussa.childId)).toEqual({})
    const up = check(moussa.childId, '2026-11-18', 2)
    await recordLevelCheck(tutor, up)
    await recordLevelCheck(tutor, up)
    expect(await completedBy(store, moussa.childId)).toEqual({ C5: '2026-11-18' })
    expect(await actionsOn(store, moussa.childId)).toHaveLength(4)
  })

  test('no level, a level that does not exist and a day to come are refused', async () => {
    const { tutor, moussa } = await tutorWithGroup()
    await expect(recordLevelCheck(tutor, check(moussa.childId, '2026-11-02', undefined))).rejects.toThrow('no-level')
    await expect(recordLevelCheck(tutor, check(moussa.childId, '2026-11-02', 5))).rejects.toThrow('level-out-of-range')
    await expect(recordLevelCheck(tutor, check(moussa.childId, '2026-11-20', 2))).rejects.toThrow('in-the-future')
    const other = await contextOf(store, 'tutor')
    await expect(recordLevelCheck(other, check(moussa.childId, '2026-11-02', 2))).rejects.toThrow('not-there')
  })

  test('the round of a group goes from child to child', async () => {
    const { tutor, moussa, nana, groupId } = await tutorWithGroup()
    expect(await childToCheck(tutor, moussa.childId, groupId)).toMatchObject({ total: 2 })
    await recordLevelCheck(tutor, check(moussa.childId, '2026-11-19', 1))
    const after = { childId: moussa.childId, groupId }
    expect(await placeAfterCheck(tutor, after)).toBe(`/field/levels/new?child=${nana.childId}&group=${groupId}`)
    await recordLevelCheck(tutor, check(nana.childId, '2026-11-19', 1))
    expect(await placeAfterCheck(tutor, after)).toBe(`/groups/${groupId}`)
  })

  test('without a group, or with one of another tutor, a check leads back to the child', async () => {
    const { tutor, moussa } = await tutorWithGroup()
    const { groupId } = await tutorWithGroup()
    const child = `/children/${moussa.childId}`
    expect(await placeAfterCheck(tutor, { childId: moussa.childId })).toBe(child)
    expect(await placeAfterCheck(tutor, { childId: moussa.childId, groupId })).toBe(child)
  })
})
