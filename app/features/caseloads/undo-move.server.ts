import { eq } from 'drizzle-orm'
import { caseloadMoves } from '#db/schema/index'
import { undoMoveRefusal } from '~/domain/caseloads/undo-move-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { handOver, subjectsOfMove } from '~/server/hand-over.server'
import { recordEvent } from '~/server/record-event.server'
import { heldSubjects } from './held-subjects.server'
import { ownMove, subjectIdsOf } from './own-move.server'
import { receiverRefusal } from './receiver-refusal.server'

/**
 * @throws {Refused} not there (404); not done, too late, something of it has moved again or closed, or who had it may not
 * have it any more (409)
 */
export async function undoMove({ actor, store, now }: Context, id: string, { reason }: { reason: string }) {
  await store.write(async (tx) => {
    const move = await ownMove(tx, actor, id)
    if (!move) throw new Refused('not-there', 404)
    if (move.state === 'undone') return
    const refusal = undoMoveRefusal(move, now)
    if (refusal) throw new Refused(refusal, 409)
    const ids = await subjectIdsOf(tx, id)
    const { subject, fromId, toId } = move
    const held = await heldSubjects(tx, actor, subject, { ids, holderId: toId }, ids.length)
    if (held.length !== ids.length) throw new Refused('move-changed', 409)
    const stops = await receiverRefusal(tx, actor, { subject, toId: fromId, held })
    if (stops) throw new Refused(stops, 409)
    await handOver(tx, held, { moveId: id, subject, fromId: toId, toId: fromId, byId: actor.id, reason, at: now })
    await tx
      .update(caseloadMoves)
      .set({ state: 'undone', undoneAt: now, undoneById: actor.id, undoReason: reason })
      .where(eq(caseloadMoves.id, id))
    await recordEvent(tx, {
      actor,
      now,
      action: 'caseload.moveUndone',
      subjects: subjectsOfMove(subject, held),
      details: { move: id, subject, count: held.length },
    })
  })
}
