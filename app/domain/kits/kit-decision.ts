import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'
import type { LinePurpose } from '../funds/fund-words'
import { approvalsNeeded, type KitThresholds } from './approvals-needed'

export const kitOutcomes = ['approved', 'returned', 'declined'] as const
export type KitOutcome = (typeof kitOutcomes)[number]

export type KitRefusal =
  | 'not-submitted'
  | 'stale-version'
  | 'own-request'
  | 'declared-link'
  | 'not-a-decider'
  | 'own-approval-already'
  | 'no-ceiling-set'
  | 'committee-first'
  | 'above-your-ceiling'

/** An approval of the version that waits, given before. */
export type EarlierApproval = { byId: string; onBehalfOfId: string | null; asLead: boolean }

export type PendingKit = {
  requestedById: string
  /** Whoever wrote or submitted one of its versions: they asked for it too. */
  madeByIds: readonly string[]
  submitted: boolean
  /** Hash of the canonical content of the version that waits. */
  contentHash: string
  /** Whole XOF held against the thresholds: of this request, and of what is measured together with it. */
  cost: number
  purpose: LinePurpose
  /** People who declared a link to the family or to the supplier, or were named in one. */
  linkedPeople: readonly string[]
  approvals: readonly EarlierApproval[]
  /** A committee approved this very content. */
  committeeApproved: boolean
  /** Who recorded the sitting that approved it: their own approval never completes it. */
  committeeRecordedById: string | null
}

/** What the decider saw and chose. */
export type KitVerdict = { outcome: KitOutcome; contentHash: string }

/** Somebody who decides, with the absent people in whose place they may stand today. */
export type KitDecider = { id: string; role: Role; standsFor?: readonly { id: string; role: Role }[] }

/**
 * Why this actor may not decide this kit, or null when they may.
 * Declining and returning are never limited by cost. Nobody decides a request they made, nor a content they did not
 * see, nor twice. The officers' ceiling does not bind the lead, who decides below it too: a second officer who is absent
 * must not block a household. Whoever recorded what the committee approved may approve it too, and somebody else
 * completes. Source: docs/programme-rules.md §4 and §21.
 */
export function kitRefusal(
  kit: PendingKit,
  verdict: KitVerdict,
  decider: KitDecider,
  thresholds: KitThresholds,
): KitRefusal | null {
  if (hasAskedFor(kit, decider.id)) return 'own-request'
  if (kit.linkedPeople.includes(decider.id)) return 'declared-link'
  if (!mayEver(decider.role, 'kit.decide')) return 'not-a-decider'
  if (!kit.submitted) return 'not-submitted'
  if (verdict.contentHash !== kit.contentHash) return 'stale-version'
  if (hasApproved(kit, decider.id)) return 'own-approval-already'
  if (verdict.outcome !== 'approved') return null
  const needed = approvalsNeeded(kit.cost, kit.purpose, thresholds)
  if (!needed) return 'no-ceiling-set'
  if (needed.needsCommittee && !kit.committeeApproved) return 'committee-first'
  const { isLast, leadIsThere, asLead } = approvalBy(kit, decider, needed)
  return isLast && needed.needsLead && !leadIsThere && !asLead ? 'above-your-ceiling' : null
}

/** What an approval that the rule lets through is: the last one needed, the lead's, in whose place. */
export function approvalStep(kit: PendingKit, decider: KitDecider, thresholds: KitThresholds) {
  const needed = approvalsNeeded(kit.cost, kit.purpose, thresholds)
  if (!needed) return { completes: false, asLead: false, onBehalfOfId: null }
  const { isLast, leadIsThere, asLead, onBehalfOfId } = approvalBy(kit, decider, needed)
  return { completes: isLast && (!needed.needsLead || leadIsThere || asLead), asLead, onBehalfOfId }
}

/** Somebody stands in a lead's place only where one is needed, and where that lead could decide. */
function approvalBy(kit: PendingKit, decider: KitDecider, needed: { approvals: number; needsLead: boolean }) {
  const isLast = kit.approvals.length + 1 >= needed.approvals && decider.id !== kit.committeeRecordedById
  const leadIsThere = kit.approvals.some(({ asLead }) => asLead)
  const isLead = decider.role === 'lead'
  const absent = decider.standsFor?.find(({ id, role }) => role === 'lead' && couldDecide(kit, id))
  const standsIn = needed.needsLead && !leadIsThere && !isLead && absent !== undefined
  return { isLast, leadIsThere, asLead: isLead || standsIn, onBehalfOfId: standsIn ? absent.id : null }
}

function couldDecide(kit: PendingKit, id: string) {
  return (
    id !== kit.committeeRecordedById && !hasAskedFor(kit, id) && !kit.linkedPeople.includes(id) && !hasApproved(kit, id)
  )
}

function hasAskedFor({ requestedById, madeByIds }: PendingKit, id: string) {
  return requestedById === id || madeByIds.includes(id)
}

/** In person, or through whoever stood in their place. */
function hasApproved({ approvals }: PendingKit, id: string) {
  return approvals.some(({ byId, onBehalfOfId }) => byId === id || onBehalfOfId === id)
}
