import type { AlertDeed } from '~/domain/alerts/alert-codes'
import type { CivilDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { recordAlertAct } from './record-alert-act.server'

export type AlertActForm = { id: string; deed: AlertDeed; doneOn: CivilDate; note?: string | undefined }

/** What was done about it. @throws {Refused} not this actor's (404), a day that cannot be (422), closed (409) */
export async function actOnAlert(context: Context, alertId: string, { id, deed, doneOn, note }: AlertActForm) {
  await recordAlertAct(context, alertId, { id, kind: 'acted', deed, doneOn, note: note ?? null })
}
