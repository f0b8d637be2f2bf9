import type { LinePurpose } from '../funds/fund-words'

/** As they stand on the day of the decision, whole XOF, inclusive; null while nobody has set one. */
export type KitThresholds = {
  officerCeiling: number | null
  secondApprovalAbove: number | null
  committeeAbove: number | null
  suppliesCeiling: number | null
}

export type ApprovalsNeeded = { approvals: 1 | 2; needsLead: boolean; needsCommittee: boolean }

/**
 * How many approve and who, for an amount. Above the officers' ceiling one of the approvals is the lead's; above the
 * second threshold two people approve; above the third a committee decides on this very content first. School supplies
 * have a ceiling of their own and no more than that. Null while the ceiling is not set: then nobody approves.
 * Source: docs/programme-rules.md §4.
 *
 * @param total whole XOF
 */
export function approvalsNeeded(
  total: number,
  purpose: LinePurpose,
  thresholds: KitThresholds,
): ApprovalsNeeded | null {
  const { secondApprovalAbove, committeeAbove } = thresholds
  const ceiling = ceilingFor(purpose, thresholds)
  if (ceiling === null) return null
  const needsLead = total > ceiling
  if (purpose === 'school') return { approvals: 1, needsLead, needsCommittee: false }
  return {
    approvals: isAbove(total, secondApprovalAbove) ? 2 : 1,
    needsLead,
    needsCommittee: isAbove(total, committeeAbove),
  }
}

/** Up to where any officer may approve, whole XOF, inclusive. */
export function ceilingFor(purpose: LinePurpose, { officerCeiling, suppliesCeiling }: KitThresholds): number | null {
  return purpose === 'school' ? suppliesCeiling : officerCeiling
}

function isAbove(total: number, threshold: number | null) {
  return threshold !== null && total > threshold
}
