import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { events, eventSubjects } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'

/**
 * What was made is taken back only while nothing was built on it: no deed but its own names it.
 *
 * @param ownDeeds the actions that made it
 * @throws {Refused} 409 `worked-on`, with the first deed that was found
 */
export async function mustBeUntouched(tx: Db, ids: readonly string[], ownDeeds: readonly string[]) {
  const [deed] = await tx
    .select({ action: events.action })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .where(and(inArray(eventSubjects.subjectId, [...ids]), notInArray(events.action, [...ownDeeds])))
    .limit(1)
  if (deed) throw new Refused('worked-on', 409, { deed: deed.action })
}

/** The same said by the database: a row that something refers to cannot be deleted. */
export async function unlessReferredTo(deletion: () => Promise<unknown>) {
  try {
    await deletion()
  } catch (error) {
    throw isReferredTo(error) ? new Refused('worked-on', 409) : error
  }
}

/** SQLite says it in words, PostgreSQL by 23503. */
function isReferredTo(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.message.includes('FOREIGN KEY constraint failed')) return true
  return ('code' in error && error.code === '23503') || isReferredTo(error.cause)
}
