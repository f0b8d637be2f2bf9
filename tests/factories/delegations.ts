import { v7 as uuidv7 } from 'uuid'
import { addDays, nigerDate } from '~/domain/dates'
import { delegate } from '~/features/delegations/delegate.server'
import type { Context } from '~/server/context.server'

/** The second stands in for the first from tomorrow, for ten days. */
export async function standInOf(from: Context, to: Context) {
  const id = uuidv7()
  const today = nigerDate(from.now)
  const days = { startsOn: addDays(today, 1), endsOn: addDays(today, 10) }
  await delegate(from, { id, toUserId: to.actor.id, reason: 'Congé.', ...days })
  return id
}
