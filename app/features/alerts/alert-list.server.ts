import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { alerts, alertSignals, households, users } from '#db/schema/index'
import { daysBetween, nigerDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { instantCursor } from '~/domain/text/instant-cursor'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { shownSignals } from './shown-signals.server'

const pageSize = 25

export type AlertFilter = { state: 'open' | 'new' | 'closed'; after: string | null }

export function alertFilter(query: URLSearchParams): AlertFilter {
  const state = query.get('state')
  return { state: state === 'new' || state === 'closed' ? state : 'open', after: query.get('after') }
}

/** Alerts of own households, of the team's for a lead: the oldest first, closed ones the latest first. */
export async function alertList({ actor, store, now }: Context, { state, after }: AlertFilter, limit = pageSize) {
  const db = store.query
  const closed = state === 'closed'
  const rows = await db
    .select({
      id: alerts.id,
      householdId: households.id,
      caseNumber: households.caseNumber,
      village: households.village,
      officer: users.displayName,
      openedAt: alerts.openedAt,
      acknowledgedAt: alerts.acknowledgedAt,
      lastActAt: alerts.lastActAt,
      closedAt: alerts.closedAt,
      closedAs: alerts.closedAs,
    })
    .from(alerts)
    .innerJoin(households, eq(households.id, alerts.householdId))
    .innerJoin(users, eq(users.id, households.officerId))
    .where(
      and(
        closed ? isNotNull(alerts.closedAt) : isNull(alerts.closedAt),
        state === 'new' ? isNull(alerts.acknowledgedAt) : undefined,
        beyond(after, closed),
        visibleHouseholds(db, actor, 'alert.read'),
      ),
    )
    .orderBy(...(closed ? [desc(alerts.openedAt), desc(alerts.id)] : [asc(alerts.openedAt), asc(alerts.id)]))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const signals = await signalsOf(
    store,
    shown.map(({ id }) => id),
  )
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    state,
    rows: shown.map(({ openedAt, acknowledgedAt, lastActAt, closedAt, ...row }) => ({
      ...row,
      openedOn: nigerDate(openedAt),
      days: daysBetween(nigerDate(openedAt), nigerDate(now)),
      acknowledged: acknowledgedAt !== null,
      lastActOn: lastActAt === null ? null : nigerDate(lastActAt),
      closedOn: closedAt === null ? null : nigerDate(closedAt),
      signals: signals.get(row.id) ?? [],
    })),
    next: last ? `${last.openedAt.toISOString()}_${last.id}` : null,
  }
}

export type AlertList = Awaited<ReturnType<typeof alertList>>
export type AlertRow = AlertList['rows'][number]

async function signalsOf(store: Context['store'], alertIds: string[]) {
  if (alertIds.length === 0) return new Map<string, Awaited<ReturnType<typeof shownSignals>>>()
  const rows = await store.query.select().from(alertSignals).where(inArray(alertSignals.alertId, alertIds))
  return groupBy(await shownSignals(store, rows), ({ alertId }) => alertId)
}

function beyond(after: string | null, closed: boolean) {
  const last = instantCursor(after)
  if (!last) return undefined
  const further = closed ? lt : gt
  return or(further(alerts.openedAt, last.at), and(eq(alerts.openedAt, last.at), further(alerts.id, last.id)))
}
