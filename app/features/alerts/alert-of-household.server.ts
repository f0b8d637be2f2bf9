import { and, eq, isNull } from 'drizzle-orm'
import { alerts, alertSignals, households } from '#db/schema/index'
import { daysBetween, nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { shownSignals } from './shown-signals.server'

/** What stands on top of the household's page while its alert is open; null when there is none. */
export async function alertOfHousehold({ actor, store, now }: Context, householdId: string) {
  const db = store.query
  const [alert] = await db
    .select({ id: alerts.id, openedAt: alerts.openedAt, acknowledgedAt: alerts.acknowledgedAt })
    .from(alerts)
    .innerJoin(households, eq(households.id, alerts.householdId))
    .where(
      and(eq(alerts.householdId, householdId), isNull(alerts.closedAt), visibleHouseholds(db, actor, 'alert.read')),
    )
  if (!alert) return null
  const signals = await db.select().from(alertSignals).where(eq(alertSignals.alertId, alert.id))
  return {
    id: alert.id,
    openedOn: nigerDate(alert.openedAt),
    days: daysBetween(nigerDate(alert.openedAt), nigerDate(now)),
    acknowledged: alert.acknowledgedAt !== null,
    signals: await shownSignals(store, signals),
  }
}

export type AlertOfHousehold = NonNullable<Awaited<ReturnType<typeof alertOfHousehold>>>
