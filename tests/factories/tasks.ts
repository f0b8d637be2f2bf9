import { v7 as uuidv7 } from 'uuid'
import type { Role } from '~/domain/access/roles'
import { taskKey } from '~/domain/casework/task'
import { addTask } from '~/server/add-task.server'
import type { Context } from '~/server/context.server'

/** Something to do that somebody wrote down for nobody in particular; its key. */
export async function ownTask({ actor, store, now }: Context, householdId: string | null = null) {
  const id = uuidv7()
  const task = { id, householdId, assignedToId: actor.id, text: 'Appeler le chef de village', dueOn: null }
  await store.write((tx) => addTask(tx, { actor, now }, { ...task, source: 'own' }))
  return taskKey('own', '', id)
}

/** One for each of these people, by role. */
export async function tasksOf(people: readonly Context[]): Promise<Partial<Record<Role, string>>> {
  const keys: Partial<Record<Role, string>> = {}
  for (const context of people) keys[context.actor.role] = await ownTask(context)
  return keys
}
