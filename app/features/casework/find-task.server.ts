import { eq } from 'drizzle-orm'
import { tasks } from '#db/schema/index'
import type { Db } from '#db/store'
import { parseTaskKey } from '~/domain/casework/task'
import type { CivilDate } from '~/domain/dates'
import type { Actor } from '~/server/context.server'
import { standingTasks, type StandingTask } from './standing-tasks.server'
import { mayActOn } from './may-act-on'

/** An open task on which this actor may act; null when there is none, its cause is gone, or it is somebody else's. */
export async function findTask(db: Db, actor: Actor, today: CivilDate, key: string): Promise<StandingTask | null> {
  const parsed = parseTaskKey(key)
  if (!parsed) return null
  const householdId = parsed.kind === 'own' ? await householdOf(db, parsed.subject) : parsed.householdId
  const found = await standingTasks(db, actor, today, householdId ?? '')
  const task = found.tasks.find((candidate) => candidate.key === key && !candidate.standing.done)
  return task && mayActOn(task, actor) ? task : null
}

async function householdOf(db: Db, taskId: string) {
  const [row] = await db.select({ householdId: tasks.householdId }).from(tasks).where(eq(tasks.id, taskId))
  return row?.householdId
}
