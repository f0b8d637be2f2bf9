import { eq } from 'drizzle-orm'
import { alertActs, alerts } from '#db/schema/index'
import type { Db } from '#db/store'
import type { AlertActKind, AlertDeed } from '~/domain/alerts/alert-codes'
import { alertRefusal } from '~/domain/alerts/alert-refusal'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { alertToAct } from './alert-to-act.server'

type Act = { id: string; kind: AlertActKind; deed: AlertDeed | null; doneOn: CivilDate; note: string | null }
type Change = Partial<typeof alerts.$inferInsert>

/**
 * One act on an alert with its event; sent twice it is one act.
 *
 * @param changes what becomes of the alert itself
 * @param within what else is checked and written with it
 * @throws {Refused} not this actor's (404), a day that cannot be (422), closed (409)
 */
export async function recordAlertAct(
  { actor, store, now }: Context,
  alertId: string,
  act: Act,
  changes: Change = {},
  within?: (tx: Db, alert: typeof alerts.$inferSelect) => Promise<void>,
) {
  const today = nigerDate(now)
  await store.write(async (tx) => {
    const alert = await alertToAct(tx, actor, alertId)
    if (await isDone(tx, act.id, actor.id)) return
    const standing = { openedOn: nigerDate(alert.openedAt), closed: alert.closedAt !== null }
    const refusal = alertRefusal(act.doneOn, standing, today)
    if (refusal) throw new Refused(refusal, refusal === 'alert-closed' ? 409 : 422)

    await within?.(tx, alert)
    await tx.insert(alertActs).values({ ...act, alertId, doneById: actor.id, recordedAt: now })
    await tx
      .update(alerts)
      .set({
        acknowledgedAt: alert.acknowledgedAt ?? now,
        acknowledgedById: alert.acknowledgedById ?? actor.id,
        lastActAt: now,
        ...changes,
      })
      .where(eq(alerts.id, alertId))
    await recordEvent(tx, {
      actor,
      now,
      action: `alert.${act.kind}`,
      subjects: [
        { kind: 'household', id: alert.householdId },
        { kind: 'alert', id: alertId },
      ],
      details: { doneOn: act.doneOn, deed: act.deed },
    })
  })
}

async function isDone(tx: Db, id: string, actorId: string) {
  const [standing] = await tx.select({ by: alertActs.doneById }).from(alertActs).where(eq(alertActs.id, id))
  if (standing && standing.by !== actorId) throw new Refused('not-there', 404)
  return standing !== undefined
}
