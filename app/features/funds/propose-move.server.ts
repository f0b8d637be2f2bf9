import { eq } from 'drizzle-orm'
import { budgetMoves } from '#db/schema/index'
import { moveKind } from '~/domain/funds/move-refusal'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { mayRecordFunds } from './may-record-funds'
import { moveSubjects } from './move-subjects'
import { mustBePossible } from './move-of-money.server'

export type MoveForm = {
  id: string
  /** Null: from what the grant has on no line. */
  fromLineId: string | null
  /** Null: back to the grant. */
  toLineId: string | null
  /** Whole XOF. */
  amount: number
  reason: string
}

/**
 * Proposes to move money; nothing moves until another person confirms it.
 *
 * @throws {Refused} 403 not a role that does; 404, 409, 422 as `mustBePossible`
 */
export async function proposeMove(context: Context, grantId: string, { id, ...form }: MoveForm) {
  const { actor, store, now } = context
  mayRecordFunds(actor)
  await store.write(async (tx) => {
    const [done] = await tx.select().from(budgetMoves).where(eq(budgetMoves.id, id))
    if (done) {
      sentBefore(done, { ...form, grantId, proposedById: actor.id })
      return
    }
    const move = { id, grantId, ...form }
    await mustBePossible(tx, context, move)
    await tx.insert(budgetMoves).values({ ...move, proposedById: actor.id, proposedAt: now })
    const details = {
      moveId: id,
      kind: moveKind(form),
      amount: form.amount,
      rows: [await sealedRows(tx, 'move', [id])],
    }
    await recordEvent(tx, { actor, now, action: 'budgetMove.proposed', subjects: moveSubjects(move), details })
  })
}
