import { eq } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import { signalKinds, type AlertEnding } from '~/domain/alerts/alert-codes'
import { householdSignals } from '~/domain/alerts/household-signals'
import { lookAgainRefusal } from '~/domain/alerts/look-again-refusal'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { addTask } from '~/server/add-task.server'
import type { Context } from '~/server/context.server'
import { signalFacts } from '~/server/signal-facts.server'
import { recordAlertAct } from './record-alert-act.server'

type Closing = {
  id: string
  ending: AlertEnding
  reason: string
  /** The day on which somebody looks again, and at what; without words the reason stands for them. */
  lookAgainOn?: CivilDate | undefined
  lookAgainFor?: string | undefined
}

/**
 * Closed because it is over, or set aside because it tells nothing here: always with a reason, and while a hard signal
 * holds with a day to look again, which is a task of the household's officer.
 *
 * @throws {Refused} not this actor's (404), closed already (409), no day to look again or one that cannot be (422)
 */
export async function closeAlert(context: Context, alertId: string, closing: Closing) {
  const { actor, now } = context
  const { id, ending, reason, lookAgainOn = null, lookAgainFor } = closing
  const today = nigerDate(now)
  const act = { id, kind: ending, deed: null, doneOn: today, note: reason }
  await recordAlertAct(context, alertId, act, { closedAt: now, closedAs: ending }, async (tx, { householdId }) => {
    const refusal = lookAgainRefusal(lookAgainOn, await hardHolds(tx, householdId, today), today)
    if (refusal) throw new Refused(refusal, 422, {}, ['lookAgainOn'])
    if (lookAgainOn === null) return
    const [household] = await tx
      .select({ officerId: households.officerId })
      .from(households)
      .where(eq(households.id, householdId))
    await addTask(
      tx,
      { actor, now },
      {
        ...{ id, householdId, assignedToId: household?.officerId ?? actor.id },
        ...{ text: lookAgainFor ?? reason, dueOn: lookAgainOn, source: 'own', sourceId: alertId },
      },
    )
  })
}

async function hardHolds(tx: Db, householdId: string, today: CivilDate) {
  const { present } = householdSignals(await signalFacts(tx, householdId, today))
  return present.some(({ code }) => signalKinds[code].hard)
}
