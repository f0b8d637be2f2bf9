import { parseTaskKey } from '~/domain/casework/task'
import { nigerDate } from '~/domain/dates'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { colleaguesOf } from './colleagues-of.server'
import { findTask } from './find-task.server'
import { taskRows } from './task-rows.server'
import { taskCases } from './task-cases.server'

/** A task on which this actor may act, with those who could take it; null when it is not there for them. */
export async function taskPage(context: Context, key: string) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const task = await findTask(db, actor, today, key)
  if (!task) return null
  const { householdId } = task
  logAccess(context, householdId === null ? 'task' : 'household', householdId ?? parseTaskKey(key)?.subject ?? key)
  const [cases, colleagues] = await Promise.all([
    task.householdId === null ? [] : taskCases(db, actor, task.householdId),
    colleaguesOf(db, actor),
  ])
  const [row] = await taskRows(context, [task], new Map(cases.map((found) => [found.id, found])))
  const back = { id: actor.id, name: actor.displayName, role: actor.role }
  return row
    ? {
        row,
        holderId: task.holderId,
        today,
        colleagues: [...(task.holderId === actor.id ? [] : [back]), ...colleagues].filter(
          ({ id }) => id !== task.holderId,
        ),
      }
    : null
}
