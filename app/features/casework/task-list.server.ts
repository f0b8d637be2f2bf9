import { nigerDate } from '~/domain/dates'
import type { Actor, Context } from '~/server/context.server'
import { standingTasks, type StandingTask } from './standing-tasks.server'
import { taskRows, type TaskRow } from './task-rows.server'
import type { TaskView } from './task-views'

export const tasksShown = 30

/** The tasks of a view, what is due first on top, from `after` on. */
export async function taskList(context: Context, view: Exclude<TaskView, 'done'>, after: string | null = null) {
  const { actor, store, now } = context
  const { tasks, cases, full } = await standingTasks(store.query, actor, nigerDate(now))
  const inView = tasks.filter((task) => isIn(view, task, actor)).sort(byDue)
  const start = after === null ? 0 : inView.findIndex(({ key }) => key === after) + 1
  const shown = inView.slice(start, start + tasksShown)
  return {
    rows: await taskRows(context, shown, cases),
    total: inView.length,
    full,
    next: start + tasksShown < inView.length ? (shown.at(-1)?.key ?? null) : null,
  }
}

/** All that is open for one household, for whoever may see it. */
export async function tasksOfHousehold(context: Context, householdId: string): Promise<TaskRow[]> {
  const { actor, store, now } = context
  const { tasks, cases } = await standingTasks(store.query, actor, nigerDate(now), householdId)
  const open = tasks.filter(({ standing }) => !standing.done).sort(byDue)
  return await taskRows(context, open, cases)
}

function isIn(view: Exclude<TaskView, 'done'>, { standing, holderId, ownerId, createdById }: StandingTask, me: Actor) {
  if (standing.done) return false
  const mine = holderId === me.id
  switch (view) {
    case 'mine':
      return mine && standing.snoozedUntil === null
    case 'received':
      return mine && standing.holderId !== null && standing.snoozedUntil === null
    case 'given':
      return !mine && [ownerId, createdById].includes(me.id)
    case 'snoozed':
      return mine && standing.snoozedUntil !== null
    case 'team':
      return standing.snoozedUntil === null
  }
}

/** What has no day stands behind everything that has one. */
function byDue(one: StandingTask, other: StandingTask) {
  const [left, right] = [one, other].map(({ dueOn, key }) => `${dueOn ?? '9999-12-31'} ${key}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}
