import { tasks } from '#db/schema/index'
import type { Db } from '#db/store'
import type { TaskSource } from '~/domain/casework/task'
import type { CivilDate } from '~/domain/dates'

export type NewTask = {
  id: string
  householdId: string | null
  /** Whose list it goes on. */
  assignedToId: string
  text: string
  dueOn: CivilDate | null
  source: TaskSource
  /** The meeting or alert it comes from. */
  sourceId?: string | null
}

/**
 * Something to do goes on somebody's list, in the transaction of the deed that decided it; the deed records its own
 * event.
 *
 * @returns false when the task is there already
 */
export async function addTask(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  { sourceId = null, ...task }: NewTask,
) {
  const added = await tx
    .insert(tasks)
    .values({ ...task, sourceId, createdById: actor.id, createdAt: now })
    .onConflictDoNothing({ target: tasks.id })
    .returning({ id: tasks.id })
  return added.length > 0
}
