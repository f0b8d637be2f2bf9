import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'
import { isCivilDate, type CivilDate } from '../dates'
import type { LossKind } from './loss-words'

export const lossOutcomes = ['replace', 'noReplacement'] as const
export type LossOutcome = (typeof lossOutcomes)[number]

/** Days in which somebody goes and looks after goods were sold under distress. Source: docs/programme-rules.md §25. */
export const distressVisitDays = 7

export type LossReportRefusal =
  | 'loss-not-handed-over'
  | 'loss-more-than-handed'
  | 'loss-nothing'
  | 'loss-date-unreadable'
  | 'loss-in-the-future'
  | 'loss-before-handover'
  | 'loss-no-animal'

/**
 * Why a loss cannot be reported so, or null when it can.
 *
 * @param line what was handed over of it, what was reported gone already, and the day of its first handover
 */
export function lossReportRefusal(
  line: { handed: number; reported: number; firstHandedOn: CivilDate | null; animal: boolean },
  report: { quantity: number; happenedOn: CivilDate; kind: LossKind },
  today: CivilDate,
): LossReportRefusal | null {
  if (line.firstHandedOn === null) return 'loss-not-handed-over'
  if (!isCivilDate(report.happenedOn)) return 'loss-date-unreadable'
  if (report.happenedOn > today) return 'loss-in-the-future'
  if (report.happenedOn < line.firstHandedOn) return 'loss-before-handover'
  if (report.kind === 'dead' && !line.animal) return 'loss-no-animal'
  if (report.quantity < 1) return 'loss-nothing'
  return report.quantity > line.handed - line.reported ? 'loss-more-than-handed' : null
}

export type LossToDecide = {
  kind: LossKind
  decided: boolean
  reportedById: string
  /** Everybody who requested the kit, or wrote or submitted one of its versions. */
  askedByIds: readonly string[]
  /** Who handed these goods over. */
  deliveredByIds: readonly string[]
  linkedPeople: readonly string[]
}

export type LossDecisionRefusal =
  | 'loss-declared-link'
  | 'loss-own-report'
  | 'loss-own-request'
  | 'loss-own-handover'
  | 'loss-not-a-decider'
  | 'loss-already-decided'
  | 'distress-not-replaced'

/**
 * Why this actor may not decide this loss so, or null when they may. Whoever reported it, asked for the kit or handed
 * the goods over could cover for goods that never arrived. Goods sold under distress are never plainly replaced: the
 * household is visited first. Source: docs/programme-rules.md §25.
 */
export function lossDecisionRefusal(
  loss: LossToDecide,
  outcome: LossOutcome,
  actor: { id: string; role: Role },
): LossDecisionRefusal | null {
  if (loss.linkedPeople.includes(actor.id)) return 'loss-declared-link'
  if (loss.reportedById === actor.id) return 'loss-own-report'
  if (loss.askedByIds.includes(actor.id)) return 'loss-own-request'
  if (loss.deliveredByIds.includes(actor.id)) return 'loss-own-handover'
  if (!mayEver(actor.role, 'loss.decide')) return 'loss-not-a-decider'
  if (loss.decided) return 'loss-already-decided'
  return outcome === 'replace' && loss.kind === 'soldUnderDistress' ? 'distress-not-replaced' : null
}
