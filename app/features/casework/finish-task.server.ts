import type { Context } from '~/server/context.server'
import { actOnTask } from './act-on-task.server'

/**
 * A task is done. What a rule asks for stands there again after two weeks while its cause goes on.
 *
 * @throws {Refused} not there, or done by now (404)
 */
export async function finishTask(
  context: Context,
  key: string,
  { id, note }: { id: string; note?: string | undefined },
) {
  await actOnTask(context, key, { id, kind: 'done', reason: note ?? null })
}
