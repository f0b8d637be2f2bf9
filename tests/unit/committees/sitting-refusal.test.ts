import { expect, test } from 'vitest'
import {
  itemRefusal,
  mustRecuse,
  sittingRefusal,
  type HeardItem,
  type ItemRefusal,
  type SittingRefusal,
} from '~/domain/committees/sitting-refusal'
import type { PendingKit } from '~/domain/kits/kit-decision'

const members = [
  { name: 'Mariama', userId: 'lead' },
  { name: 'Mato' },
  { name: 'Aïchatou', userId: 'officer' },
  { name: 'Balki' },
]
const sitting = { heldOn: '2026-11-18', members, items: [1], recordedById: 'recorder' }

test.each<[string, Partial<typeof sitting>, SittingRefusal | null]>([
  ['three members', { members: members.slice(0, 3) }, null],
  ['today', { heldOn: '2026-11-19' }, null],
  ['tomorrow', { heldOn: '2026-11-20' }, 'sitting-in-the-future'],
  ['a day that does not exist', { heldOn: '2026-02-30' }, 'sitting-date-unreadable'],
  ['two members', { members: members.slice(0, 2) }, 'sitting-too-few-members'],
  ['one account twice', { members: members.map((member) => ({ ...member, userId: 'a' })) }, 'sitting-member-twice'],
  ['one name three times', { members: ['Ali', 'ÂLI', 'a li'].map((name) => ({ name })) }, 'sitting-member-twice'],
  [
    'a name in look-alikes',
    { members: ['Ali Sani', 'Аlі Ѕanі', 'Mato'].map((name) => ({ name })) },
    'sitting-member-twice',
  ],
  ['the name of an account', { members: [...members, { name: 'lawan  SANI' }] }, 'sitting-member-has-account'],
  ['nothing heard', { items: [] }, 'sitting-nothing-heard'],
])('a sitting with %s', (_, overrides, refusal) => {
  expect(sittingRefusal({ ...sitting, ...overrides }, '2026-11-19', ['Mariama', 'Lawan Sani'])).toBe(refusal)
})

const thresholds = { officerCeiling: 100, secondApprovalAbove: null, committeeAbove: 500, suppliesCeiling: null }
const kit = {
  requestedById: 'asker',
  madeByIds: ['asker'],
  submitted: true,
  contentHash: 'a',
  cost: 501,
  purpose: 'business',
  linkedPeople: [],
  approvals: [],
  committeeApproved: false,
  committeeRecordedById: null,
  heard: false,
  submittedOn: '2026-11-10',
} satisfies PendingKit & { heard: boolean; submittedOn: string }
const item: HeardItem = { outcome: 'approved', contentHash: 'a', hasOtherWay: false, recused: [] }

test.each<
  [string, Partial<PendingKit & { heard: boolean; submittedOn: string }>, Partial<HeardItem>, ItemRefusal | null]
>([
  ['above the threshold', {}, {}, null],
  ['at the threshold', { cost: 500 }, {}, 'committee-not-needed'],
  ['school supplies', { purpose: 'school' }, {}, 'committee-not-needed'],
  ['decided before', { heard: true }, {}, 'committee-decided-already'],
  ['not waiting', { submitted: false }, {}, 'committee-not-waiting'],
  ['another content', { contentHash: 'b' }, {}, 'committee-stale'],
  ['submitted on the day of the sitting', { submittedOn: '2026-11-18' }, {}, null],
  ['submitted after the sitting', { submittedOn: '2026-11-19' }, {}, 'committee-before-request'],
  ['asked for by a member', { requestedById: 'officer' }, {}, 'committee-must-recuse'],
  ['asked for by a member who withdrew', { requestedById: 'officer' }, { recused: [3] }, null],
  ['changed by a member', { madeByIds: ['asker', 'lead'] }, {}, 'committee-must-recuse'],
  ['a member tied to the family', { linkedPeople: ['lead'] }, { recused: [3] }, 'committee-must-recuse'],
  ['asked for by the recorder', { requestedById: 'recorder' }, {}, 'committee-recorder-tied'],
  ['of a family or supplier of the recorder', { linkedPeople: ['recorder'] }, {}, 'committee-recorder-tied'],
  ['three left', {}, { recused: [1, 1] }, null],
  ['two left', {}, { recused: [1, 2] }, 'committee-no-quorum'],
  ['a fifth of four withdrew', {}, { recused: [5] }, 'committee-no-such-member'],
  ['declined without another way', {}, { outcome: 'declined' }, 'committee-no-other-way'],
  ['declined with another way', {}, { outcome: 'declined', hasOtherWay: true }, null],
])('a request %s', (_, ofKit, ofItem, refusal) => {
  expect(itemRefusal({ ...kit, ...ofKit }, { ...item, ...ofItem }, sitting, thresholds)).toBe(refusal)
})

test('nothing is for the committee while no threshold is set', () => {
  expect(itemRefusal(kit, item, sitting, { ...thresholds, committeeAbove: null })).toBe('committee-not-needed')
})

test('who must withdraw is told by their places', () => {
  expect(mustRecuse({ ...kit, requestedById: 'officer', linkedPeople: ['lead'] }, members)).toEqual([1, 3])
})
