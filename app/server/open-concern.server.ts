import { and, eq, inArray, isNull } from 'drizzle-orm'
import { concerns, people } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { childToken, visibleConcerns } from './visible-concerns.server'

type Person = { id: string; username: string; displayName: string }

/**
 * Whether a worry about a member of the household is open: `open` where this focal point may read one, `hidden` where
 * the only ones name them, so that somebody else has to answer and they learn nothing. Ask it for focal points only.
 */
export async function openConcernIn(
  db: Db,
  householdId: string,
  focalPoint: Person,
  today: CivilDate,
): Promise<'none' | 'open' | 'hidden'> {
  const members = await db.select({ id: people.id }).from(people).where(eq(people.householdId, householdId))
  if (members.length === 0) return 'none'
  const tokens = members.map(({ id }) => childToken(id))
  const about = and(inArray(concerns.personToken, tokens), isNull(concerns.closedAt))
  const [readable] = await db
    .select({ id: concerns.id })
    .from(concerns)
    .where(and(about, visibleConcerns(db, focalPoint, today)))
    .limit(1)
  if (readable) return 'open'
  const [any] = await db.select({ id: concerns.id }).from(concerns).where(about).limit(1)
  return any ? 'hidden' : 'none'
}
