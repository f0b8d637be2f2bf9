import type { LineQuantity } from './delivery-refusal'
import { isDelivered } from './delivery-refusal'
import type { KitOutcome } from './kit-decision'

export const kitStates = [
  'draft',
  'submitted',
  'returned',
  'declined',
  'approved',
  'voided',
  'partlyDelivered',
  'delivered',
] as const
export type KitState = (typeof kitStates)[number]

export type KitVersionRows = {
  version: number
  submitted: boolean
  /** At most one a step. */
  decisions: readonly { outcome: KitOutcome; voided: boolean }[]
  lines: readonly LineQuantity[]
}

/**
 * The state of a request, derived from its rows. An edit after an approval opens a new version and shows as voided
 * until that version is submitted; an edit after a return shows as returned until then.
 *
 * @param versions at least one, in any order
 * @param delivered what was handed over, all handovers together
 * @param approvalsNeeded 2 where two approvals were set for this cost
 */
export function kitState(
  versions: readonly KitVersionRows[],
  delivered: readonly LineQuantity[],
  approvalsNeeded = 1,
): KitState {
  const [current, ...older] = [...versions].sort((one, other) => other.version - one.version)
  if (!current) throw new RangeError('a kit request has at least one version')

  const decided = decidedState(current, approvalsNeeded)
  if (decided === 'approved' && delivered.some(({ quantity }) => quantity > 0)) {
    return isDelivered(current.lines, delivered) ? 'delivered' : 'partlyDelivered'
  }
  if (decided) return decided
  if (current.submitted) return 'submitted'
  const lastSubmitted = older.find(({ submitted }) => submitted)
  const before = lastSubmitted && decidedState(lastSubmitted, approvalsNeeded)
  if (before === 'approved' || before === 'voided') return 'voided'
  return before === 'returned' ? 'returned' : 'draft'
}

function decidedState({ decisions }: KitVersionRows, approvalsNeeded: number): KitState | null {
  if (decisions.some(({ outcome }) => outcome === 'declined')) return 'declined'
  if (decisions.some(({ outcome }) => outcome === 'returned')) return 'returned'
  if (decisions.some(({ voided }) => voided)) return 'voided'
  return decisions.length >= approvalsNeeded ? 'approved' : null
}
