import { and, eq } from 'drizzle-orm'
import { caseloadMoves } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { handOver, subjectsOfMove } from '~/server/hand-over.server'
import { recordEvent } from '~/server/record-event.server'
import { heldSubjects } from './held-subjects.server'
import { ownMove, subjectIdsOf } from './own-move.server'
import { receiverRefusal } from './receiver-refusal.server'

/**
 * Does what was proposed, all of it or nothing: from this moment the receiver sees it and the one before does not.
 *
 * @param seen how many the page showed
 * @throws {Refused} not there (404), something has moved or closed since, or the receiver may not have it any more (409)
 */
export async function confirmMove({ actor, store, now }: Context, id: string, { seen }: { seen: number }) {
  await store.write(async (tx) => {
    const move = await ownMove(tx, actor, id)
    if (!move) throw new Refused('not-there', 404)
    if (move.state === 'done') return
    if (move.state !== 'proposed') throw new Refused('move-over', 409)
    const ids = await subjectIdsOf(tx, id)
    const { subject, fromId, toId, reason } = move
    const held = await heldSubjects(tx, actor, subject, { ids, holderId: fromId }, ids.length)
    if (held.length !== ids.length || held.length !== seen) throw new Refused('move-changed', 409)
    const refusal = await receiverRefusal(tx, actor, { subject, toId, held })
    if (refusal) throw new Refused(refusal, 409)

    const [done] = await tx
      .update(caseloadMoves)
      .set({ state: 'done', doneAt: now })
      .where(and(eq(caseloadMoves.id, id), eq(caseloadMoves.state, 'proposed')))
      .returning({ id: caseloadMoves.id })
    if (!done) throw new Refused('move-over', 409)
    await handOver(tx, held, { moveId: id, subject, fromId, toId, byId: actor.id, reason, at: now })
    await recordEvent(tx, {
      actor,
      now,
      action: 'caseload.moved',
      subjects: subjectsOfMove(subject, held),
      details: { move: id, subject, count: held.length, fromId, toId },
    })
  })
}
