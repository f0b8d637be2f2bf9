import { undoMoveRefusal } from '~/domain/caseloads/undo-move-refusal'
import { nigerDate } from '~/domain/dates'
import { caseloadOf } from '~/server/caseload-limit.server'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'
import { heldSubjects } from './held-subjects.server'
import { moveConflicts } from './move-conflicts.server'
import { ownMove, subjectIdsOf } from './own-move.server'

export type MovePage = NonNullable<Awaited<ReturnType<typeof movePage>>>

/** Who gets what, beside both caseloads and what stands between; null when it is not this lead's. */
export async function movePage({ actor, store, now }: Context, id: string) {
  const db = store.query
  const move = await ownMove(db, actor, id)
  if (!move) return null
  const { subject, state, fromId, toId, reason } = move
  const ids = await subjectIdsOf(db, id)
  const today = nigerDate(now)
  const [held, names, from, to] = await Promise.all([
    heldSubjects(db, actor, subject, { ids }, ids.length),
    staffNames(db, [fromId, toId]),
    subject === 'households' ? caseloadOf(db, fromId, today) : null,
    subject === 'households' ? caseloadOf(db, toId, today) : null,
  ])
  const conflicts = await moveConflicts(
    db,
    toId,
    held.flatMap(({ householdId }) => householdId ?? []),
  )
  const lines = held.map(({ id: subjectId, householdId, title, detail, riskLevel, holderId }) => ({
    ...{ id: subjectId, householdId, title, detail, riskLevel },
    /** Somebody else has it by now. */
    elsewhere: holderId !== (state === 'done' ? toId : fromId),
    conflicts: householdId === null || state !== 'proposed' ? [] : (conflicts.get(householdId) ?? []),
  }))
  return {
    ...{ id, subject, state, reason, lines, undoReason: move.undoReason },
    count: ids.length,
    from: { name: names.get(fromId) ?? '', open: from?.open ?? null },
    to: { name: names.get(toId) ?? '', open: to?.open ?? null, limit: to?.limit ?? null },
    blocked: lines.some(({ conflicts: found }) => found.includes('linked')),
    doneAt: move.doneAt?.toISOString() ?? null,
    undoable: undoMoveRefusal(move, now) === null,
  }
}
