import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { taskList } from './task-list.server'

const shownOnHome = 4

/** The first things to do of this actor, and how many there are. */
export async function tasksOnHome(context: Context) {
  const { rows, total } = await taskList(context, 'mine')
  return { rows: rows.slice(0, shownOnHome), total, today: nigerDate(context.now) }
}

export type TasksOnHome = Awaited<ReturnType<typeof tasksOnHome>>
