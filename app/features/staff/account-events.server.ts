import { desc, eq } from 'drizzle-orm'
import { events, eventSubjects, users } from '#db/schema/index'
import type { Context } from '~/server/context.server'

const SHOWN = 20

/** What was last done by or to an account: sign-ins, links, changes. An administrator reads nothing of cases. */
export async function accountEvents({ store }: Context, userId: string) {
  const rows = await store.query
    .select({ id: events.id, at: events.at, action: events.action, by: users.displayName })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .leftJoin(users, eq(users.id, events.actorId))
    .where(eq(eventSubjects.subjectId, userId))
    .orderBy(desc(events.at), desc(events.id))
    .limit(SHOWN)
  return rows.flatMap(({ at, action, ...row }) =>
    isAccountAction(action) ? [{ ...row, action, at: at.toISOString() }] : [],
  )
}

const accountActions = [
  'user.signedIn',
  'user.signedInByRecoveryCode',
  'user.passwordGiven',
  'user.passwordChanged',
  'user.steppedUp',
  'user.recoveryCodeUsed',
  'user.recoveryCodesMade',
  'user.factorEnrolled',
  'user.factorReplaced',
  'user.factorReset',
  'user.passkeyAdded',
  'user.passkeyRemoved',
  'user.otherSessionsEnded',
  'user.signedOut',
  'user.linkGiven',
  'user.enrolled',
  'user.sessionsEnded',
  'user.enabled',
  'user.disabled',
  'user.edited',
  'user.renamed',
  'user.added',
] as const

function isAccountAction(action: string): action is (typeof accountActions)[number] {
  return accountActions.some((known) => known === action)
}
