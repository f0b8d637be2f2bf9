import { and, eq, exists, inArray, notExists, sql, type SQL } from 'drizzle-orm'
import { concernNames, concerns, focalPoints } from '#db/schema/index'
import { blindToken } from '#db/sealing'
import type { Db } from '#db/store'
import { nameWords } from '~/domain/concerns/name-words'
import type { CivilDate } from '~/domain/dates'
import { focalPointOn } from './focal-points.server'

type Person = { id: string; username: string; displayName: string }

/**
 * Worries this person may read: named focal point on that day, and not named by the worry. For everybody else there is
 * none. Source: docs/programme-rules.md §13.
 */
export function visibleConcerns(db: Db, person: Person, today: CivilDate): SQL | undefined {
  const named = db
    .select({ one: sql`1` })
    .from(focalPoints)
    .where(and(eq(focalPoints.userId, person.id), focalPointOn(today)))
  const about = db
    .select({ one: sql`1` })
    .from(concernNames)
    .where(and(eq(concernNames.concernId, concerns.id), inArray(concernNames.token, tokensOfPerson(person))))
  return and(exists(named), notExists(about))
}

/** By which a worry that names this person is recognised. */
export function tokensOfPerson({ id, username, displayName }: Person): string[] {
  return [accountToken(id), ...nameTokensOf(`${displayName} ${username.replaceAll(/[._-]/g, ' ')}`)]
}

export function accountToken(userId: string) {
  return blindToken(`concern account ${userId}`)
}

export function nameTokensOf(typed: string) {
  return nameWords(typed).map((word) => blindToken(`concern name ${word}`))
}

export function childToken(personId: string) {
  return blindToken(`concern child ${personId}`)
}
