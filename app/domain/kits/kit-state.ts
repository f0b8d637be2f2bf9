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
  'cancelled',
] as const
export type KitState = (typeof kitStates)[number]

export type KitVersionRows = {
  version: number
  submitted: boolean
  /** At most one a step; `completes`: the last approval that was needed on its day. */
  decisions: readonly { outcome: KitOutcome; voided: boolean; completes: boolean }[]
  lines: readonly LineQuantity[]
}

/**
 * The state of a request, derived from its rows. It is approved once an approval completes those needed, and waits until
 * then; an approval voided without an edit leaves it waiting for others. An edit after that opens a new version and shows as voided until that version is submitted; an edit after a
 * return shows as returned until then. Cancelled is for good; ended is too, with what was handed over.
 *
 * @param versions at least one, in any order
 * @param delivered what was handed over, all handovers together; what came back is a row below zero
 */
export function kitState(
  versions: readonly KitVersionRows[],
  delivered: readonly LineQuantity[],
  cancelled = false,
  ended = false,
): KitState {
  const [current, ...older] = [...versions].sort((one, other) => other.version - one.version)
  if (!current) throw new RangeError('a kit request has at least one version')
  if (cancelled) return 'cancelled'

  const decided = decidedState({ ...current, decisions: current.decisions.filter(({ voided }) => !voided) })
  if (decided === 'approved' && isWithFamily(delivered)) {
    return ended || isDelivered(current.lines, delivered) ? 'delivered' : 'partlyDelivered'
  }
  if (decided === 'approved' && ended) return 'cancelled'
  if (decided) return decided
  if (current.submitted) return 'submitted'
  const lastSubmitted = older.find(({ submitted }) => submitted)
  const before = lastSubmitted && decidedState(lastSubmitted)
  if (before === 'approved' || before === 'voided') return 'voided'
  return before === 'returned' ? 'returned' : 'draft'
}

/** Of some line more was handed over than came back. */
function isWithFamily(delivered: readonly LineQuantity[]) {
  const left = new Map<string, number>()
  for (const { lineId, quantity } of delivered) left.set(lineId, (left.get(lineId) ?? 0) + quantity)
  return [...left.values()].some((quantity) => quantity > 0)
}

function decidedState({ decisions }: KitVersionRows): KitState | null {
  if (decisions.some(({ outcome }) => outcome === 'declined')) return 'declined'
  if (decisions.some(({ outcome }) => outcome === 'returned')) return 'returned'
  const last = decisions.find(({ completes }) => completes)
  if (!last) return null
  return last.voided ? 'voided' : 'approved'
}
