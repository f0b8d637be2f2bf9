import { expect, test } from 'vitest'
import { businessPlanRefusal } from '~/domain/mentoring/business-plan-refusal'

const plan = { writtenById: 'ibrahim', decided: false, linkedPeople: ['moussa'] }

test.each([
  ['another approves', plan, 'approved', false, 'aichatou', null],
  ['the writer approves', plan, 'approved', false, 'ibrahim', 'own-business-plan'],
  ['the writer declines', plan, 'redirected', true, 'ibrahim', 'own-business-plan'],
  ['somebody linked to the family', plan, 'approved', true, 'moussa', 'business-declared-link'],
  ['a decision stands', { ...plan, decided: true }, 'approved', false, 'aichatou', 'plan-already-decided'],
  ['returned without a reason', plan, 'returned', false, 'aichatou', 'plan-reason-missing'],
  ['redirected without a reason', plan, 'redirected', false, 'aichatou', 'plan-reason-missing'],
  ['returned with one', plan, 'returned', true, 'aichatou', null],
] as const)('%s', (_, standing, outcome, hasReason, id, refusal) => {
  expect(businessPlanRefusal(standing, { outcome, hasReason }, { id })).toBe(refusal)
})
