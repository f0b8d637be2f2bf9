import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { actOnTask } from './act-on-task.server'
import { colleaguesOf } from './colleagues-of.server'

/**
 * A task goes to a colleague of the same team, with the reason; who gave it away can take it back the same way.
 *
 * @param seenHolderId who had it when the form was opened
 * @throws {Refused} not there (404), in other hands since the form was opened (409), nobody of this team or who has it already (422)
 */
export async function handOverTask(
  context: Context,
  key: string,
  { id, toUserId, reason, seenHolderId }: { id: string; toUserId: string; reason: string; seenHolderId?: string },
) {
  const { actor } = context
  await actOnTask(context, key, { id, kind: 'handedOver', toUserId, reason }, async (tx, { holderId }) => {
    if (seenHolderId !== undefined && seenHolderId !== holderId) throw new Refused('task-passed-on', 409)
    if (toUserId === holderId) throw new Refused('task-theirs-already', 422)
    if (toUserId === actor.id) return
    const team = await colleaguesOf(tx, actor)
    if (!team.some((colleague) => colleague.id === toUserId)) throw new Refused('not-of-this-team', 422)
  })
}
