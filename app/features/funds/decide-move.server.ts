import { eq } from 'drizzle-orm'
import { budgetMoveDecisions, budgetMoves } from '#db/schema/index'
import type { MoveOutcome } from '~/domain/funds/fund-words'
import { moveAnswerRefusal, moveKind } from '~/domain/funds/move-refusal'
import { Refused } from '~/domain/refused'
import { allotToLines } from '~/server/budget.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { moveSubjects } from './move-subjects'
import { mustBePossible } from './move-of-money.server'

const actions = {
  confirmed: 'budgetMove.confirmed',
  declined: 'budgetMove.declined',
  takenBack: 'budgetMove.takenBack',
} as const

/**
 * Answers a proposed move. Confirmed, the money moves at once, if it is still free at this moment.
 *
 * @returns the grant's id
 * @throws {Refused} 403 own proposal or that of other hands of one's own, and who can answer it; 404 no such move; 409 answered already, too little is free;
 * 422 declined without a reason
 */
export async function decideMove(
  context: Context,
  moveId: string,
  { outcome, reason = null }: { outcome: MoveOutcome; reason?: string | null | undefined },
) {
  const { actor, store, now } = context
  return await store.write(async (tx) => {
    const [move] = await tx.select().from(budgetMoves).where(eq(budgetMoves.id, moveId))
    if (!move) throw new Refused('not-there', 404)
    const [known] = await tx.select().from(budgetMoveDecisions).where(eq(budgetMoveDecisions.moveId, moveId))
    if (known?.outcome === outcome && known.decidedById === actor.id) return move.grantId
    if (known) throw new Refused('move-answered', 409)
    const refusal = moveAnswerRefusal(actor, move, outcome)
    if (refusal)
      throw new Refused(refusal, 403, { names: await othersWhoMay(tx, actor, 'fund.decide', [move.proposedById]) })
    if (outcome !== 'takenBack') await mustBeOtherHands(tx, actor, [move.proposedById], 'fund.decide')
    if (outcome === 'declined' && reason === null) throw new Refused('move-reason-missing', 422)

    if (outcome === 'confirmed') await mustBePossible(tx, context, move)
    const row = { moveId, outcome, reason, decidedById: actor.id, decidedAt: now }
    const [decided] = await tx.insert(budgetMoveDecisions).values(row).onConflictDoNothing().returning()
    if (!decided) throw new Refused('move-answered', 409)
    if (outcome === 'confirmed') await allotToLines(tx, context, { ...move, causeId: moveId })
    const rows = [await sealedRows(tx, 'moveDecision', [moveId])]
    const details = { moveId, kind: moveKind(move), amount: move.amount, proposedById: move.proposedById, rows }
    await recordEvent(tx, { actor, now, action: actions[outcome], subjects: moveSubjects(move), details })
    return move.grantId
  })
}
