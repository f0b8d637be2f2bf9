import { expect, test } from 'vitest'
import { kitRefusal, type PendingKit } from '~/domain/kits/kit-decision'
import { whoCanDecide, type PossibleDecider } from '~/domain/kits/who-can-decide'

const kit: PendingKit = {
  requestedById: 'aicha',
  submitted: true,
  contentHash: 'a1',
  cost: 126_500,
  linkedPeople: ['chef'],
}
const approval = { outcome: 'approved', contentHash: 'a1' } as const
const officer = { id: 'moussa', role: 'officer' } as const

test.each([
  ['an officer at the ceiling', kit, approval, officer, 126_500, null],
  ['an officer one franc under it', kit, approval, officer, 126_499, 'above-your-ceiling'],
  ['an officer without a ceiling', kit, approval, officer, null, 'no-ceiling-set'],
  ['an officer who declines without a ceiling', kit, { ...approval, outcome: 'declined' }, officer, null, null],
  ['an officer who returns above the ceiling', kit, { ...approval, outcome: 'returned' }, officer, 1, null],
  ['the lead above the officers’ ceiling', kit, approval, { id: 'mariama', role: 'lead' }, 1, null],
  ['the lead without a ceiling', kit, approval, { id: 'mariama', role: 'lead' }, null, 'no-ceiling-set'],
  ['the requester', kit, approval, { id: 'aicha', role: 'officer' }, 1_000_000, 'own-request'],
  [
    'the requester who declines',
    kit,
    { ...approval, outcome: 'declined' },
    { id: 'aicha', role: 'lead' },
    1,
    'own-request',
  ],
  [
    'whoever wrote the version that waits',
    { ...kit, madeByIds: ['moussa'] },
    approval,
    officer,
    1_000_000,
    'own-request',
  ],
  ['somebody with a declared link', kit, approval, { id: 'chef', role: 'lead' }, null, 'declared-link'],
  ['a mentor', kit, approval, { id: 'ibrahim', role: 'mentor' }, 1_000_000, 'not-a-decider'],
  ['an administrator', kit, approval, { id: 'root', role: 'administrator' }, 1_000_000, 'not-a-decider'],
  ['anybody, of another content', kit, { ...approval, contentHash: 'b2' }, officer, 126_500, 'stale-version'],
  ['anybody, of a draft', { ...kit, submitted: false }, approval, officer, 126_500, 'not-submitted'],
] as const)('%s', (_, pending, verdict, actor, ceiling, refusal) => {
  expect(kitRefusal(pending, verdict, actor, ceiling)).toBe(refusal)
})

test('who can decide instead: neither the requester, nor a link, nor who is below the cost', () => {
  const people: PossibleDecider[] = [
    { id: 'aicha', role: 'officer', ceiling: 500_000 },
    { id: 'moussa', role: 'officer', ceiling: 126_500 },
    { id: 'sani', role: 'officer', ceiling: 126_499 },
    { id: 'hawa', role: 'officer', ceiling: 500_000, declaredLink: true },
    { id: 'chef', role: 'lead', ceiling: null },
    { id: 'mariama', role: 'lead', ceiling: 126_500 },
    { id: 'ibrahim', role: 'mentor', ceiling: null },
  ]
  expect(whoCanDecide(kit, people)).toEqual(['moussa', 'mariama'])
})
