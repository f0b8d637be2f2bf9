import { and, eq } from 'drizzle-orm'
import { households, tasks } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { addTask } from '~/server/add-task.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { taskHouseholds } from './task-cases.server'
import type { NewTaskForm } from './task-forms.server'

/**
 * Something to do that somebody writes on the own list, about a household or about nobody.
 *
 * @throws {Refused} not this role's (403), the household is not there (404), a day that is past (422)
 */
export async function writeTask(
  { actor, store, now }: Context,
  householdId: string | null,
  { id, text, ...form }: NewTaskForm,
) {
  const dueOn = form.dueOn ?? null
  if (!mayEver(actor.role, 'task.read')) throw new Refused('not-your-role', 403)
  if (dueOn !== null && dueOn < nigerDate(now)) throw new Refused('task-day-past', 422)
  await store.write(async (tx) => {
    if (householdId !== null) {
      const [household] = await tx
        .select({ id: households.id })
        .from(households)
        .where(and(eq(households.id, householdId), taskHouseholds(tx, actor)))
      if (!household) throw new Refused('not-there', 404)
    }
    const added = await addTask(
      tx,
      { actor, now },
      { id, householdId, assignedToId: actor.id, text, dueOn, source: 'own' },
    )
    if (!added) {
      const [known] = await tx.select({ by: tasks.createdById }).from(tasks).where(eq(tasks.id, id))
      if (known?.by !== actor.id) throw new Refused('try-again', 409)
      return
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'task.written',
      subjects: [
        { kind: 'task', id },
        ...(householdId === null ? [] : [{ kind: 'household' as const, id: householdId }]),
      ],
      details: { dueOn },
    })
  })
}
