import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { alerts, alertSignals, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { householdAlert } from '~/domain/alerts/household-alert'
import { householdSignals } from '~/domain/alerts/household-signals'
import { nigerDate } from '~/domain/dates'
import { signalFacts } from './signal-facts.server'

/**
 * The household's alert follows what a deed has just written, in the deed's own transaction: opened, joined, or left as
 * it is. Nobody opens one by hand. Source: docs/programme-rules.md §14.
 */
export async function followSignals(tx: Db, { now }: { now: Date }, householdId: string) {
  const { present } = householdSignals(await signalFacts(tx, householdId, nigerDate(now)))
  if (present.length === 0) return
  const stood = await tx
    .select({ key: alertSignals.key, closedAt: alerts.closedAt })
    .from(alertSignals)
    .innerJoin(alerts, eq(alerts.id, alertSignals.alertId))
    .where(eq(alertSignals.householdId, householdId))
    .orderBy(alerts.openedAt, alerts.id)
  const known = new Map(stood.map(({ key, closedAt }) => [key, closedAt === null ? null : nigerDate(closedAt)]))
  const [open] = await tx
    .select({ id: alerts.id })
    .from(alerts)
    .where(and(eq(alerts.householdId, householdId), isNull(alerts.closedAt)))
  const { opens, joining } = householdAlert(present, known, open !== undefined)
  if (joining.length === 0) return

  const alertId = open?.id ?? uuidv7()
  if (opens) await tx.insert(alerts).values({ id: alertId, householdId, openedAt: now })
  await tx
    .insert(alertSignals)
    .values(joining.map((signal) => ({ id: uuidv7(), alertId, householdId, joinedAt: now, ...signal })))
    .onConflictDoNothing()
}

/** The same for the households of these children; a classmate without one has no alert. */
export async function followSignalsOfChildren(tx: Db, context: { now: Date }, personIds: string[]) {
  if (personIds.length === 0) return
  const rows = await tx
    .selectDistinct({ householdId: people.householdId })
    .from(people)
    .where(and(inArray(people.id, personIds), isNotNull(people.householdId)))
  for (const { householdId } of rows) if (householdId !== null) await followSignals(tx, context, householdId)
}
