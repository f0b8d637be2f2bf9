import { v7 as uuidv7 } from 'uuid'
import { alerts, alertSignals } from '#db/schema/index'
import type { SignalCode } from '~/domain/alerts/alert-codes'
import type { Context } from '~/server/context.server'

/** An open alert with one signal. */
export async function alertOf(
  { store, now }: Context,
  householdId: string,
  personId: string,
  code: SignalCode = 'childAway',
) {
  const id = uuidv7()
  await store.write(async (tx) => {
    await tx.insert(alerts).values({ id, householdId, openedAt: now })
    await tx.insert(alertSignals).values({
      id: uuidv7(),
      alertId: id,
      householdId,
      code,
      key: `${code}:${personId}:2026-11-01`,
      since: '2026-11-01',
      personId,
      joinedAt: now,
    })
  })
  return id
}
