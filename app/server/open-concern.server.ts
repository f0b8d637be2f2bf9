import { and, eq, inArray, isNull, not } from 'drizzle-orm'
import { concerns, people } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { childToken, visibleConcerns } from './visible-concerns.server'

type Person = { id: string; username: string; displayName: string }

/**
 * Whether a worry about a member of the household is open: `hidden` where one of them names this focal point, so that
 * somebody else has to answer and they learn nothing, `open` where they may read them all. Ask it for focal points only.
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
  const readable = visibleConcerns(db, focalPoint, today)
  const [hidden] = await db
    .select({ id: concerns.id })
    .from(concerns)
    .where(and(about, readable && not(readable)))
    .limit(1)
  if (hidden) return 'hidden'
  const [open] = await db.select({ id: concerns.id }).from(concerns).where(about).limit(1)
  return open ? 'open' : 'none'
}
