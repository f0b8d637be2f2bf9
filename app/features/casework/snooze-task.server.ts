import { snoozeRefusal } from '~/domain/casework/snooze-refusal'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { actOnTask } from './act-on-task.server'

/**
 * A task sleeps until the end of a day, with the reason.
 *
 * @throws {Refused} not there (404), a day that is past or too far (422)
 */
export async function snoozeTask(
  context: Context,
  key: string,
  { id, until, reason }: { id: string; until: CivilDate; reason: string },
) {
  const refusal = snoozeRefusal(until, nigerDate(context.now))
  if (refusal) throw new Refused(refusal, 422)
  await actOnTask(context, key, { id, kind: 'snoozed', until, reason })
}
