import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'
import type { MoveOutcome } from './fund-words'

type Line = { id: string; grantId: string; free: number } | null
type Move = { grantId: string; from: Line; to: Line; amount: number; free: number; ended: boolean }

/** Allotment: from the grant to a line; reallocation: between two of its lines; return: back to the grant. */
export type MoveKind = 'allotment' | 'reallocation' | 'return'

export function moveKind({ fromLineId, toLineId }: { fromLineId: string | null; toLineId: string | null }): MoveKind {
  if (fromLineId === null) return 'allotment'
  return toLineId === null ? 'return' : 'reallocation'
}

/**
 * Why money cannot be moved so, or null. Money leaves a line only while it is free, neither committed nor spent, and
 * never its grant; a grant that has ended takes back and gives no more. Source: docs/programme-rules.md §19.
 *
 * @param move.amount whole XOF
 * @param move.free   whole XOF that the grant has on no line
 */
export function moveRefusal({ grantId, from, to, amount, free, ended }: Move) {
  if (from === null && to === null) return 'move-of-nothing'
  if (from?.id === to?.id) return 'move-to-itself'
  if ([from, to].some((line) => line !== null && line.grantId !== grantId)) return 'move-between-grants'
  if (!Number.isSafeInteger(amount) || amount < 1) return 'move-of-nothing'
  if (ended && to !== null) return 'grant-ended-for-moves'
  if (from === null) return amount > free ? 'move-larger-than-grant' : null
  return amount > from.free ? 'move-larger-than-free' : null
}

/** Why this actor may not answer a proposed move so, or null: whoever proposed it may take it back and nothing else. */
export function moveAnswerRefusal(
  actor: { id: string; role: Role },
  move: { proposedById: string },
  outcome: MoveOutcome,
) {
  const own = actor.id === move.proposedById
  if (outcome === 'takenBack') return own ? null : 'not-your-move'
  if (!mayEver(actor.role, 'fund.decide')) return 'not-your-role'
  return own ? 'own-move' : null
}
