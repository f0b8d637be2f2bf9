import { and, eq, exists, inArray, notExists, or, sql, type SQL } from 'drizzle-orm'
import { concernNames, concerns, focalPoints, formerNames } from '#db/schema/index'
import { blindToken } from '#db/sealing'
import type { Db } from '#db/store'
import { keysOfBearer, keysOfName, keysOfText } from '~/domain/concerns/name-words'
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
  const former = db.select({ token: formerNames.token }).from(formerNames).where(eq(formerNames.userId, person.id))
  const { token } = concernNames
  const about = db
    .select({ one: sql`1` })
    .from(concernNames)
    .where(
      and(eq(concernNames.concernId, concerns.id), or(inArray(token, tokensOfPerson(person)), inArray(token, former))),
    )
  return and(exists(named), notExists(about))
}

/** By which a worry that names one of these people, as they are called or were before, is recognised; by account. */
export async function tokensOfPeople(db: Db, people: readonly Person[]): Promise<Map<string, string[]>> {
  const ids = people.map(({ id }) => id)
  const former = await db.select().from(formerNames).where(inArray(formerNames.userId, ids))
  return new Map(
    people.map((person) => {
      const before = former.flatMap(({ userId, token }) => (userId === person.id ? token : []))
      return [person.id, [...tokensOfPerson(person), ...before]]
    }),
  )
}

/** Keeps what somebody was called, before they are called otherwise. */
export async function keepFormerName(tx: Db, person: Person) {
  const rows = tokensOfPerson(person).map((token) => ({ userId: person.id, token }))
  await tx.insert(formerNames).values(rows).onConflictDoNothing()
}

function tokensOfPerson({ id, username, displayName }: Person): string[] {
  const backwards = displayName.split(/\s+/).reverse().join(' ')
  return [accountToken(id), ...tokensOf([displayName, backwards, username].flatMap(keysOfBearer))]
}

/** Whom a worry or an addition to it may name: an account, a typed name, and all that is said in words. */
export function tokensOfNamed(said: {
  namedUserId?: string | null | undefined
  namedWords?: string | null | undefined
  texts: readonly (string | null | undefined)[]
}): string[] {
  const keys = [...keysOfName(said.namedWords ?? ''), ...said.texts.flatMap((text) => keysOfText(text ?? ''))]
  return [...(said.namedUserId ? [accountToken(said.namedUserId)] : []), ...tokensOf(keys)]
}

function accountToken(userId: string) {
  return blindToken(`concern account ${userId.toLowerCase()}`)
}

function tokensOf(keys: readonly string[]) {
  return [...new Set(keys)].map((key) => blindToken(`concern name ${key}`))
}

export function childToken(personId: string) {
  return blindToken(`concern child ${personId}`)
}
