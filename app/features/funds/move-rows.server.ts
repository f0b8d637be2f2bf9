import { desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { budgetLines, budgetMoveDecisions, budgetMoves, grants } from '#db/schema/index'
import type { Store } from '#db/store'
import { moveKind } from '~/domain/funds/move-refusal'
import { staffNames } from '~/server/staff-names.server'

export type MoveRow = Awaited<ReturnType<typeof moveRows>>[number]

/** Proposed moves of money, the newest first, with the code of each line they touch; a null code is the grant itself. */
export async function moveRows({ query }: Store, where: SQL | undefined, limit: number) {
  const rows = await query
    .select({ move: budgetMoves, reference: grants.reference, decision: budgetMoveDecisions })
    .from(budgetMoves)
    .innerJoin(grants, eq(grants.id, budgetMoves.grantId))
    .leftJoin(budgetMoveDecisions, eq(budgetMoveDecisions.moveId, budgetMoves.id))
    .where(where)
    .orderBy(desc(budgetMoves.id))
    .limit(limit)
  const grantIds = [...new Set(rows.map(({ move }) => move.grantId))]
  const [names, codes] = await Promise.all([
    staffNames(
      query,
      rows.flatMap(({ move, decision }) => [move.proposedById, ...(decision ? [decision.decidedById] : [])]),
    ),
    codesOf(query, grantIds),
  ])
  return rows.map(({ move, reference, decision }) => ({
    id: move.id,
    grantId: move.grantId,
    reference,
    kind: moveKind(move),
    from: move.fromLineId === null ? null : (codes.get(move.fromLineId) ?? ''),
    to: move.toLineId === null ? null : (codes.get(move.toLineId) ?? ''),
    amount: move.amount,
    proposedById: move.proposedById,
    proposedBy: names.get(move.proposedById) ?? '',
    proposedAt: move.proposedAt.toISOString(),
    outcome: decision?.outcome ?? null,
  }))
}

/** Clause of moves that nobody has answered. */
export const unanswered = () => isNull(budgetMoveDecisions.moveId)

export const ofGrant = (grantId: string) => eq(budgetMoves.grantId, grantId)

async function codesOf(query: Store['query'], grantIds: string[]) {
  if (grantIds.length === 0) return new Map<string, string>()
  const lines = await query
    .select({ id: budgetLines.id, code: budgetLines.code })
    .from(budgetLines)
    .where(inArray(budgetLines.grantId, grantIds))
  return new Map(lines.map(({ id, code }) => [id, code]))
}
