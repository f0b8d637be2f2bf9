import { expect, test } from 'vitest'
import { isUnsettled } from '~/domain/casework/care-arrangements'
import { contactRefusal, type Contact } from '~/domain/casework/contact-refusal'
import { isAlarmingReason } from '~/domain/casework/not-seen-reasons'

const seen = { personId: 'child', seen: true, notSeenWhy: null, livesWith: 'parent_s' } as const
const contact: Contact = {
  heldOn: '2026-11-10',
  how: 'visit',
  furtherVisitOn: null,
  recommendsClosure: false,
  children: [seen],
}

test.each<[string, Partial<Contact>, string | null]>([
  ['a visit that saw the child', {}, null],
  ['today', { heldOn: '2026-11-19' }, null],
  ['tomorrow', { heldOn: '2026-11-20' }, 'in-the-future'],
  ['on the day of the return', { heldOn: '2026-09-01' }, null],
  ['before the return', { heldOn: '2026-08-31' }, 'before-the-return'],
  ['a child seen by phone', { how: 'phone' }, 'seen-by-phone'],
  ['by phone, nobody seen', { how: 'phone', children: [{ ...seen, seen: false }] }, null],
  ['another visit on the same day', { furtherVisitOn: '2026-11-10' }, 'further-visit-before'],
  ['another visit in 180 days', { furtherVisitOn: '2027-05-09' }, null],
  ['another visit in 181 days', { furtherVisitOn: '2027-05-10' }, 'further-visit-too-far'],
  ['closure and a visit', { furtherVisitOn: '2026-11-20', recommendsClosure: true }, 'closure-and-visit'],
])('%s', (_, overrides, refusal) => {
  expect(contactRefusal({ ...contact, ...overrides }, '2026-09-01', '2026-11-19')).toBe(refusal)
})

test('some answers are warnings', () => {
  expect(['none', 'child_headed'].every((code) => isUnsettled(code as 'none'))).toBe(true)
  expect(isUnsettled('kinship')).toBe(false)
  expect(isAlarmingReason('movedOntoStreet')).toBe(true)
  expect(isAlarmingReason('atSchool')).toBe(false)
})
