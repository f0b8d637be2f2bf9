import { and, eq } from 'drizzle-orm'
import { alerts, households } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** @throws {Refused} 404 an alert of a household that is not this actor's */
export async function alertToAct(tx: Db, actor: Actor, alertId: string) {
  const [row] = await tx
    .select({ alert: alerts })
    .from(alerts)
    .innerJoin(households, eq(households.id, alerts.householdId))
    .where(and(eq(alerts.id, alertId), visibleHouseholds(tx, actor, 'alert.act')))
  if (!row) throw new Refused('not-there', 404)
  return row.alert
}
