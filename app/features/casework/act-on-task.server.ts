import { eq } from 'drizzle-orm'
import { taskActs, tasks } from '#db/schema/index'
import type { Db } from '#db/store'
import { parseTaskKey, type TaskActKind } from '~/domain/casework/task'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { findTask } from './find-task.server'
import type { StandingTask } from './standing-tasks.server'

export type TaskDeed = {
  id: string
  kind: TaskActKind
  until?: CivilDate
  toUserId?: string
  reason: string | null
}

/**
 * One thing done with a task, with its row, its event and what a written task keeps of it.
 *
 * @param mustBe what else the deed needs, read in the same transaction
 * @throws {Refused} not there for this actor, or its cause is gone (404), or what `mustBe` says
 */
export async function actOnTask(
  { actor, store, now }: Context,
  key: string,
  deed: TaskDeed,
  mustBe?: (tx: Db, task: StandingTask) => Promise<void>,
) {
  await store.write(async (tx) => {
    const [done] = await tx.select({ by: taskActs.actorId }).from(taskActs).where(eq(taskActs.id, deed.id))
    if (done?.by === actor.id) return
    const task = done ? null : await findTask(tx, actor, nigerDate(now), key)
    if (!task) throw new Refused('not-there', 404)
    await mustBe?.(tx, task)

    const { id, kind, until = null, toUserId = null, reason } = deed
    const { householdId, about } = task
    await tx
      .insert(taskActs)
      .values({ id, taskKey: key, householdId, kind, until, toUserId, reason, about, actorId: actor.id, at: now })
    const ownId = about.kind === 'own' ? (parseTaskKey(key)?.subject ?? null) : null
    if (ownId !== null && kind === 'done') await tx.update(tasks).set({ doneAt: now }).where(eq(tasks.id, ownId))
    if (ownId !== null && toUserId !== null)
      await tx.update(tasks).set({ assignedToId: toUserId }).where(eq(tasks.id, ownId))
    await recordEvent(tx, {
      actor,
      now,
      action: `task.${kind}`,
      subjects: [
        { kind: 'task', id: ownId ?? id },
        ...(householdId === null ? [] : [{ kind: 'household' as const, id: householdId }]),
      ],
      details: { kind: about.kind, code: about.code ?? null, until, toUserId },
    })
  })
}
