import { expect, test } from 'vitest'
import { approvalsNeeded, type KitThresholds } from '~/domain/kits/approvals-needed'

const thresholds: KitThresholds = {
  officerCeiling: 150_000,
  secondApprovalAbove: 250_000,
  committeeAbove: 500_000,
  suppliesCeiling: 60_000,
}

test.each([
  [150_000, 'business', {}, { approvals: 1, needsLead: false, needsCommittee: false }],
  [150_001, 'business', {}, { approvals: 1, needsLead: true, needsCommittee: false }],
  [250_000, 'business', {}, { approvals: 1, needsLead: true, needsCommittee: false }],
  [250_001, 'business', {}, { approvals: 2, needsLead: true, needsCommittee: false }],
  [500_001, 'business', {}, { approvals: 2, needsLead: true, needsCommittee: true }],
  [
    900_000,
    'business',
    { secondApprovalAbove: null, committeeAbove: null },
    { approvals: 1, needsLead: true, needsCommittee: false },
  ],
  [100_000, 'business', { secondApprovalAbove: 90_000 }, { approvals: 2, needsLead: false, needsCommittee: false }],
  [1, 'business', { officerCeiling: null }, null],
  [60_000, 'school', {}, { approvals: 1, needsLead: false, needsCommittee: false }],
  [900_000, 'school', {}, { approvals: 1, needsLead: true, needsCommittee: false }],
  [1, 'school', { suppliesCeiling: null }, null],
  [1, 'school', { officerCeiling: null }, { approvals: 1, needsLead: false, needsCommittee: false }],
] as const)('%d francs of %s with %o: %o', (total, purpose, set, needed) => {
  expect(approvalsNeeded(total, purpose, { ...thresholds, ...set })).toEqual(needed)
})
