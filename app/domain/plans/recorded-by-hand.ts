import type { Evidence } from './milestone-template'
import { milestone } from './milestone-template'
import { milestoneCodes, type MilestoneCode } from './milestones'

/** What an officer can hold in their hand or say themselves; all else is shown by a deed that this database records. */
const byHand: readonly Evidence[] = ['reunificationRecord', 'signedPlan', 'schoolReport']

/** What can show a milestone of the plan's own. */
export const ownEvidence = ['paperSeen', 'copyKept', 'reportedByFamily'] as const

/**
 * The kinds of evidence with which a milestone may be completed by hand; empty for one that its deed completes (a kit
 * by its delivery, a contact by its own form) and for the closure, which another person approves.
 */
export function evidenceByHand(code: string): readonly (Evidence | (typeof ownEvidence)[number])[] {
  const known = milestoneCodes.find((candidate) => candidate === code)
  if (!known) return ownEvidence
  const { evidence } = milestone(known)
  return byHand.includes(evidence) ? [evidence] : []
}

/** F1 … F13: each is a deed of its own, which says who was seen. */
export function isContactMilestone(code: string | undefined): code is Extract<MilestoneCode, `F${number}`> {
  return code !== undefined && /^F\d+$/.test(code)
}
