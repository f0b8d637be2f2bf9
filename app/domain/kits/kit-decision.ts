import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'

export const kitOutcomes = ['approved', 'returned', 'declined'] as const
export type KitOutcome = (typeof kitOutcomes)[number]

export type KitRefusal =
  | 'not-submitted'
  | 'stale-version'
  | 'own-request'
  | 'declared-link'
  | 'not-a-decider'
  | 'no-ceiling-set'
  | 'above-your-ceiling'

export type PendingKit = {
  requestedById: string
  /** Whoever wrote or submitted the version that waits: they asked for it too. */
  madeByIds?: readonly string[]
  submitted: boolean
  /** Hash of the canonical content of the version that waits. */
  contentHash: string
  /** Whole XOF. */
  cost: number
  /** People who declared a link to the family or to the supplier, or were named in one. */
  linkedPeople: readonly string[]
}

/** What the decider saw and chose. */
export type KitVerdict = { outcome: KitOutcome; contentHash: string }

/**
 * Why this actor may not decide this kit, or null when they may.
 * Declining and returning are never limited by cost. Nobody decides a request they made, nor a content they did not see.
 *
 * @param kit.cost whole XOF
 * @param ceiling the officers' ceiling in whole XOF, inclusive; null until an administrator has set one, and then nobody approves. It does not bind the lead, who decides below it too: a second officer who is absent must not block a household. Source: docs/programme-rules.md §4
 */
export function kitRefusal(
  kit: PendingKit,
  verdict: KitVerdict,
  actor: { id: string; role: Role },
  ceiling: number | null,
): KitRefusal | null {
  if (kit.requestedById === actor.id || kit.madeByIds?.includes(actor.id)) return 'own-request'
  if (kit.linkedPeople.includes(actor.id)) return 'declared-link'
  if (!mayEver(actor.role, 'kit.decide')) return 'not-a-decider'
  if (!kit.submitted) return 'not-submitted'
  if (verdict.contentHash !== kit.contentHash) return 'stale-version'
  if (verdict.outcome !== 'approved') return null
  if (ceiling === null) return 'no-ceiling-set'
  return actor.role === 'officer' && kit.cost > ceiling ? 'above-your-ceiling' : null
}
