import { and, eq, inArray, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { businesses, caseloadAssignments, groups, households, tasks } from '#db/schema/index'
import type { Db } from '#db/store'
import type { MoveSubject } from '~/domain/caseloads/move-subjects'
import { handOverTasks } from './hand-over-tasks.server'
import type { SubjectKind } from './record-event.server'

type Held = { id: string; householdId: string | null; since: Date }
type Handover = {
  moveId: string
  subject: MoveSubject
  fromId: string
  toId: string
  byId: string
  reason: string
  at: Date
}

/** The holder changes, with the history of who had it; open tasks of a household go with it. */
export async function handOver(tx: Db, held: readonly Held[], handover: Handover) {
  const { moveId, subject, fromId, toId, at } = handover
  const ids = held.map(({ id }) => id)
  if (subject === 'households') {
    await tx.update(households).set({ officerId: toId }).where(inArray(households.id, ids))
    await tx
      .update(tasks)
      .set({ assignedToId: toId })
      .where(and(inArray(tasks.householdId, ids), eq(tasks.assignedToId, fromId), isNull(tasks.doneAt)))
    await handOverTasks(tx, ids, handover)
  } else if (subject === 'businesses')
    await tx.update(businesses).set({ mentorId: toId }).where(inArray(businesses.id, ids))
  else await tx.update(groups).set({ tutorId: toId }).where(inArray(groups.id, ids))

  const closed = await tx
    .update(caseloadAssignments)
    .set({ until: at })
    .where(and(inArray(caseloadAssignments.subjectId, ids), isNull(caseloadAssignments.until)))
    .returning({ subjectId: caseloadAssignments.subjectId })
  const known = new Set(closed.map(({ subjectId }) => subjectId))
  const first = held
    .filter(({ id }) => !known.has(id))
    .map(({ id, since }) => ({ id: uuidv7(), subject, subjectId: id, holderId: fromId, since, until: at, moveId }))
  const now = ids.map((subjectId) => ({
    id: uuidv7(),
    ...{ subject, subjectId, holderId: toId, since: at, until: null, moveId },
  }))
  await tx.insert(caseloadAssignments).values([...first, ...now])
}

/** One event names all that has moved, and the households whose journals tell it. */
export function subjectsOfMove(subject: MoveSubject, held: readonly Held[]): { kind: SubjectKind; id: string }[] {
  if (subject === 'groups') return held.map(({ id }) => ({ kind: 'group', id }))
  const inHouseholds = [...new Set(held.flatMap(({ householdId }) => householdId ?? []))].map((id) => ({
    kind: 'household' as const,
    id,
  }))
  if (subject === 'households') return inHouseholds
  return [...held.map(({ id }) => ({ kind: 'business' as const, id })), ...inHouseholds]
}
