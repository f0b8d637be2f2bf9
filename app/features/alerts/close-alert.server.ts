import type { AlertEnding } from '~/domain/alerts/alert-codes'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { recordAlertAct } from './record-alert-act.server'

/**
 * Closed because it is over, or set aside because it tells nothing here: always with a reason. Only a new signal opens
 * another.
 *
 * @throws {Refused} not this actor's (404), closed already (409)
 */
export async function closeAlert(
  context: Context,
  alertId: string,
  { id, ending, reason }: { id: string; ending: AlertEnding; reason: string },
) {
  const { now } = context
  const act = { id, kind: ending, deed: null, doneOn: nigerDate(now), note: reason }
  await recordAlertAct(context, alertId, act, { closedAt: now, closedAs: ending })
}
