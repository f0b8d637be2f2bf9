import { expect, test } from 'vitest'
import { completionRefusal } from '~/domain/plans/completion-refusal'

const today = '2026-11-22'
const milestone = { returnedOn: '2026-03-09', withdrawn: false, completedInThisRevision: false, notBefore: null }

test.each([
  ['today, with evidence', {}, { on: today }, null],
  ['on the day of the return', {}, { on: '2026-03-09' }, null],
  ['the day before the return', {}, { on: '2026-03-08' }, 'before-the-return'],
  ['tomorrow', {}, { on: '2026-11-23' }, 'in-the-future'],
  ['no day at all', {}, { on: '2026-02-30' }, 'date-unreadable'],
  ['a second time', { completedInThisRevision: true }, { on: today }, 'already-completed'],
  ['in a withdrawn plan', { withdrawn: true }, { on: today }, 'plan-withdrawn'],
  ['a closure on its first day', { notBefore: today }, { on: today }, null],
  ['a closure a day early', { notBefore: today }, { on: '2026-11-21' }, 'too-early'],
  ['without evidence', {}, { on: today, hasEvidence: false }, 'evidence-missing'],
] as const)('%s', (_, overrides, completion, refusal) => {
  const given = { hasEvidence: true, ...completion }
  expect(completionRefusal({ ...milestone, ...overrides }, given, today)).toBe(refusal)
})
