import { asc, isNull } from 'drizzle-orm'
import { users } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { waitingForCommittee } from './waiting-for-committee.server'

/** Accounts that can be chosen as members. */
const accountsShown = 300

/** What lies before the committee, and who of the programme can sit on it. */
export async function sittingToRecord(context: Context, first: string | null) {
  const { actor, store, now } = context
  const [waiting, accounts] = await Promise.all([
    waitingForCommittee(context, first),
    store.query
      .select({ id: users.id, name: users.displayName })
      .from(users)
      .where(isNull(users.disabledAt))
      .orderBy(asc(users.displayName), asc(users.id))
      .limit(accountsShown),
  ])
  return { ...waiting, accounts, recorder: { id: actor.id, name: actor.displayName }, today: nigerDate(now) }
}
