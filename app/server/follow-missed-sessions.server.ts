import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { absenceStreaks } from './absence-streaks.server'
import { followSignalsOfChildren } from './follow-signals.server'
import { missedDaysThatAlert } from './missed-days-that-alert.server'

/** A session was missed without a reason: the alert follows where that was one too many in a row. */
export async function followMissedSessions(tx: Db, context: { now: Date }, personIds: string[]) {
  if (personIds.length === 0) return
  const today = nigerDate(context.now)
  const alerting = await missedDaysThatAlert(tx, today)
  const streaks = await absenceStreaks(tx, personIds, today)
  const missedOften = streaks.filter(({ unexplainedSessions }) => unexplainedSessions > alerting)
  await followSignalsOfChildren(
    tx,
    context,
    missedOften.map(({ personId }) => personId),
  )
}
