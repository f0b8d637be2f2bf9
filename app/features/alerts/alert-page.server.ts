import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { alertActs, alerts, alertSignals, households, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { householdSignals } from '~/domain/alerts/household-signals'
import { signalCodes, signalKinds } from '~/domain/alerts/alert-codes'
import { daysBetween, nigerDate } from '~/domain/dates'
import { mayEver } from '~/domain/access/rights'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { signalFacts } from '~/server/signal-facts.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { shownSignals } from './shown-signals.server'

/** One alert: what spoke when it opened and since, what speaks today and what does not, and what was done. */
export async function alertPage(context: Context, alertId: string) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const [found] = await db
    .select({
      alert: alerts,
      caseNumber: households.caseNumber,
      village: households.village,
      officer: users.displayName,
    })
    .from(alerts)
    .innerJoin(households, eq(households.id, alerts.householdId))
    .innerJoin(users, eq(users.id, households.officerId))
    .where(and(eq(alerts.id, alertId), visibleHouseholds(db, actor, 'alert.read')))
  if (!found) return null
  const { alert, ...household } = found
  logAccess(context, 'household', alert.householdId)
  const [signals, facts, acts, earlier] = await Promise.all([
    db.select().from(alertSignals).where(eq(alertSignals.alertId, alertId)),
    signalFacts(db, alert.householdId, today),
    actsOn(db, alertId),
    earlierAlerts(db, alert),
  ])
  const { present, unknown } = householdSignals(facts)
  const speaking = new Set(present.map(({ key }) => key))
  const codes = new Set(present.map(({ code }) => code))
  const shown = await shownSignals(store, signals)
  return {
    ...household,
    id: alert.id,
    householdId: alert.householdId,
    today,
    openedOn: nigerDate(alert.openedAt),
    days: daysBetween(nigerDate(alert.openedAt), today),
    acknowledged: alert.acknowledgedAt !== null,
    closedAs: alert.closedAs,
    mayAct: alert.closedAt === null && mayEver(actor.role, 'alert.act'),
    signals: shown.map((signal) => ({ ...signal, stands: speaking.has(signal.key) })),
    silent: signalCodes
      .filter((code) => !codes.has(code) && !unknown.includes(code))
      .map((code) => ({ code, track: signalKinds[code].track })),
    unknown: unknown.map((code) => ({ code, track: signalKinds[code].track })),
    acts,
    earlier,
  }
}

export type AlertPage = NonNullable<Awaited<ReturnType<typeof alertPage>>>

async function actsOn(db: Db, alertId: string) {
  const rows = await db
    .select({ act: alertActs, by: users.displayName })
    .from(alertActs)
    .innerJoin(users, eq(users.id, alertActs.doneById))
    .where(eq(alertActs.alertId, alertId))
    .orderBy(asc(alertActs.recordedAt), asc(alertActs.id))
  return rows.map(({ act: { id, kind, deed, doneOn, note }, by }) => ({ id, kind, deed, doneOn, note, by }))
}

const shownEarlier = 10

async function earlierAlerts(db: Db, { id, householdId }: typeof alerts.$inferSelect) {
  const rows = await db
    .select({ id: alerts.id, openedAt: alerts.openedAt, closedAs: alerts.closedAs })
    .from(alerts)
    .where(and(eq(alerts.householdId, householdId), ne(alerts.id, id)))
    .orderBy(desc(alerts.openedAt))
    .limit(shownEarlier)
  return rows.map(({ openedAt, ...row }) => ({ ...row, openedOn: nigerDate(openedAt) }))
}
