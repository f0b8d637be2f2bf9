import { expect, test } from 'vitest'
import type { KitThresholds } from '~/domain/kits/approvals-needed'
import {
  approvalStep,
  kitRefusal,
  type EarlierApproval,
  type KitDecider,
  type PendingKit,
} from '~/domain/kits/kit-decision'
import { whoCanDecide } from '~/domain/kits/who-can-decide'

const kit: PendingKit = {
  requestedById: 'aicha',
  madeByIds: ['aicha'],
  submitted: true,
  contentHash: 'a1',
  cost: 126_500,
  purpose: 'business',
  linkedPeople: ['chef'],
  approvals: [],
  committeeApproved: false,
  committeeRecordedById: null,
}
const approval = { outcome: 'approved', contentHash: 'a1' } as const
const officer = { id: 'moussa', role: 'officer' } as const
const lead = { id: 'mariama', role: 'lead' } as const
const inPlaceOf = (...standsFor: { id: string; role: 'lead' | 'officer' }[]): KitDecider => ({ ...officer, standsFor })
const given = (byId: string, more: Partial<EarlierApproval> = {}): EarlierApproval => ({
  byId,
  onBehalfOfId: null,
  asLead: false,
  ...more,
})

function upTo(officerCeiling: number | null, more: Partial<KitThresholds> = {}): KitThresholds {
  return { officerCeiling, secondApprovalAbove: null, committeeAbove: null, suppliesCeiling: null, ...more }
}

test.each([
  ['an officer at the ceiling', kit, approval, officer, 126_500, null],
  ['an officer one franc under it', kit, approval, officer, 126_499, 'above-your-ceiling'],
  ['an officer without a ceiling', kit, approval, officer, null, 'no-ceiling-set'],
  ['an officer who declines without a ceiling', kit, { ...approval, outcome: 'declined' }, officer, null, null],
  ['an officer who returns above the ceiling', kit, { ...approval, outcome: 'returned' }, officer, 1, null],
  ['the lead above the officers’ ceiling', kit, approval, lead, 1, null],
  ['the lead without a ceiling', kit, approval, lead, null, 'no-ceiling-set'],
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
  ['logistics', kit, approval, { id: 'sani', role: 'logistics' }, 1_000_000, 'not-a-decider'],
  ['an administrator', kit, approval, { id: 'root', role: 'administrator' }, 1_000_000, 'not-a-decider'],
  ['anybody, of another content', kit, { ...approval, contentHash: 'b2' }, officer, 126_500, 'stale-version'],
  ['anybody, of a draft', { ...kit, submitted: false }, approval, officer, 126_500, 'not-submitted'],
] as const)('%s', (_, pending, verdict, actor, ceiling, refusal) => {
  expect(kitRefusal(pending, verdict, actor, upTo(ceiling))).toBe(refusal)
})

test.each([
  ['the same person again', { approvals: [given('moussa')] }, officer, 'own-approval-already'],
  [
    'the absent person whose place was taken',
    { approvals: [given('moussa', { onBehalfOfId: 'mariama' })] },
    lead,
    'own-approval-already',
  ],
  ['a first officer, where the lead comes second', {}, officer, null],
  ['a second officer, where the lead has not spoken', { approvals: [given('hawa')] }, officer, 'above-your-ceiling'],
  ['the lead after an officer', { approvals: [given('hawa')] }, lead, null],
  ['an officer after the lead', { approvals: [given('mariama', { asLead: true })] }, officer, null],
] as const)('above both thresholds: %s', (_, more, actor, refusal) => {
  const thresholds = upTo(100_000, { secondApprovalAbove: 100_000 })
  expect(kitRefusal({ ...kit, ...more }, approval, actor, thresholds)).toBe(refusal)
})

test('a committee comes before every approval, and hinders no return', () => {
  const thresholds = upTo(100_000, { committeeAbove: 120_000 })
  expect(kitRefusal(kit, approval, lead, thresholds)).toBe('committee-first')
  expect(kitRefusal(kit, { ...approval, outcome: 'returned' }, officer, thresholds)).toBeNull()
  expect(kitRefusal({ ...kit, committeeApproved: true }, approval, lead, thresholds)).toBeNull()
})

test.each([
  ['an absent lead', inPlaceOf(lead), {}, null],
  ['an absent officer, who is no lead', inPlaceOf({ id: 'hawa', role: 'officer' }), {}, 'above-your-ceiling'],
  ['a lead with a link to the family', inPlaceOf({ id: 'chef', role: 'lead' }), {}, 'above-your-ceiling'],
  ['a lead who asked for it', inPlaceOf(lead), { requestedById: 'mariama' }, 'above-your-ceiling'],
  ['a lead, for what the stand-in asked for', inPlaceOf(lead), { requestedById: 'moussa' }, 'own-request'],
] as const)('in the place of %s', (_, decider, more, refusal) => {
  expect(kitRefusal({ ...kit, ...more }, approval, decider, upTo(1))).toBe(refusal)
})

test.each([
  [officer, [], upTo(200_000), { completes: true, asLead: false, onBehalfOfId: null }],
  [inPlaceOf(lead), [], upTo(200_000), { completes: true, asLead: false, onBehalfOfId: null }],
  [inPlaceOf(lead), [], upTo(1), { completes: true, asLead: true, onBehalfOfId: 'mariama' }],
  [officer, [], upTo(200_000, { secondApprovalAbove: 1 }), { completes: false, asLead: false, onBehalfOfId: null }],
  [lead, [], upTo(1, { secondApprovalAbove: 1 }), { completes: false, asLead: true, onBehalfOfId: null }],
  [
    officer,
    [given('mariama', { asLead: true })],
    upTo(1, { secondApprovalAbove: 1 }),
    { completes: true, asLead: false, onBehalfOfId: null },
  ],
  [lead, [given('hawa')], upTo(1, { secondApprovalAbove: 1 }), { completes: true, asLead: true, onBehalfOfId: null }],
] as const)('%o after %o', (decider, approvals, thresholds, step) => {
  expect(approvalStep({ ...kit, approvals }, decider, thresholds)).toEqual(step)
})

test('who can decide instead: neither the requester, nor a link, nor who approved already', () => {
  const people: KitDecider[] = [
    { id: 'aicha', role: 'officer' },
    { id: 'moussa', role: 'officer' },
    { id: 'sani', role: 'officer' },
    { id: 'chef', role: 'lead' },
    { id: 'mariama', role: 'lead' },
    { id: 'ibrahim', role: 'mentor' },
  ]
  expect(whoCanDecide({ ...kit, approvals: [given('sani')] }, people, upTo(126_500))).toEqual(['moussa', 'mariama'])
  expect(whoCanDecide(kit, people, upTo(126_499))).toEqual(['mariama'])
})
