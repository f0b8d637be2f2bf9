import { describe, expect, test } from 'vitest'
import type { LevelLanguage } from '~/domain/schooling/levels'
import { regrouping, type GroupByLevel } from '~/domain/schooling/regrouping'

const byLevel = (id: string, level: number, rest: Partial<GroupByLevel> = {}): GroupByLevel => ({
  id,
  ladder: 'reading',
  language: 'ha',
  level,
  ...rest,
})
const check = (
  checkedOn: string,
  reading: number | null,
  rest: { language?: LevelLanguage; arithmetic?: number } = {},
) => ({
  checkedOn,
  language: 'ha' as LevelLanguage,
  reading,
  arithmetic: null,
  ...rest,
})
const proposed = (groups: GroupByLevel[], groupId: string, checks: ReturnType<typeof check>[]) => {
  const [proposal] = regrouping(groups, [{ id: 'child', groupId, checks }], '2026-07-22')
  return [proposal?.reason, proposal?.toGroupId]
}

describe('who moves where', () => {
  const groups = [byLevel('letter', 1), byLevel('word', 2), byLevel('story', 4)]

  test.each([
    ['reached the next step', 'letter', [check('2026-11-10', 2)], ['moveUp', 'word']],
    ['reached two steps more', 'letter', [check('2026-11-10', 4)], ['moveUp', 'story']],
    ['reached a step that has no group: the nearest below', 'letter', [check('2026-11-10', 3)], ['moveUp', 'word']],
    ['stands where the group is', 'word', [check('2026-11-10', 2)], ['fits', null]],
    ['is beyond its group and no other is nearer', 'word', [check('2026-11-10', 3)], ['nowhereBetter', null]],
    ['fell below', 'word', [check('2026-11-10', 1)], ['moveDown', 'letter']],
    ['stands below every group', 'letter', [check('2026-11-10', 0)], ['nowhereBetter', null]],
    ['never checked', 'letter', [], ['notChecked', null]],
    ['checked in another language only', 'letter', [check('2026-11-10', 4, { language: 'fr' })], ['notChecked', null]],
    [
      'checked on the other ladder only',
      'letter',
      [check('2026-11-10', null, { arithmetic: 3 })],
      ['notChecked', null],
    ],
    [
      'the latest check counts, no average',
      'letter',
      [check('2026-10-10', 0), check('2026-11-10', 2)],
      ['moveUp', 'word'],
    ],
    ['a check of the last day that counts', 'letter', [check('2026-07-22', 2)], ['moveUp', 'word']],
    ['a check that is too old', 'letter', [check('2026-07-21', 2)], ['checkTooOld', null]],
    ['whatever their order', 'letter', [check('2026-11-10', 1), check('2026-10-10', 4)], ['fits', null]],
  ])('%s', (_, groupId, checks, expected) => {
    expect(proposed(groups, groupId, checks)).toEqual(expected)
  })

  test('nobody is sent to a group the child is in, nor twice to one', () => {
    const checks = [check('2026-11-10', 4)]
    const of = (groupId: string) => ({ id: 'child', groupId, checks })
    const moves = (groupIds: string[]) =>
      regrouping(groups, groupIds.map(of), '2026-07-22').map(({ reason, toGroupId }) => [reason, toGroupId])
    expect(moves(['letter', 'story'])).toEqual([
      ['thereAlready', null],
      ['fits', null],
    ])
    expect(moves(['letter', 'word'])).toEqual([
      ['moveUp', 'story'],
      ['thereAlready', null],
    ])
  })

  test('a mixed group sends nobody and receives nobody', () => {
    const mixed: GroupByLevel = { id: 'mixed', ladder: null, language: null, level: null }
    expect(proposed([mixed, byLevel('word', 2)], 'mixed', [check('2026-11-10', 2)])).toEqual(['mixedGroup', null])
    expect(proposed([mixed, byLevel('letter', 1)], 'letter', [check('2026-11-10', 2)])).toEqual(['nowhereBetter', null])
  })

  test('groups of another ladder or language do not count', () => {
    const others = [
      byLevel('letter', 1),
      byLevel('fr', 2, { language: 'fr' }),
      byLevel('sum', 2, { ladder: 'arithmetic' }),
    ]
    expect(proposed(others, 'letter', [check('2026-11-10', 2)])).toEqual(['nowhereBetter', null])
  })
})
