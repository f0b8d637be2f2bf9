import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { recordAlertAct } from './record-alert-act.server'

/** Somebody has seen it and takes it. @throws {Refused} not this actor's (404), closed (409) */
export async function acknowledgeAlert(context: Context, alertId: string, { id }: { id: string }) {
  const act = { id, kind: 'acknowledged' as const, deed: null, doneOn: nigerDate(context.now), note: null }
  await recordAlertAct(context, alertId, act)
}
