import { and, desc, gte, isNull } from 'drizzle-orm'
import { people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { isUnder18 } from '~/domain/roster/age'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleChildren } from '~/server/visibility.server'
import { currentClasses } from './current-classes.server'

const LIMIT = 300
const schoolAge = 5

export type ChildToChoose = Awaited<ReturnType<typeof childrenToChoose>>[number]

/** The children of school age whom this actor can put into a group, by first name, without those already in it. */
export async function childrenToChoose({ actor, store, now }: Context, except: string[] = []) {
  const db = store.query
  const today = nigerDate(now)
  const rows = await db
    .select({ id: people.id, code: people.code, birthYear: people.birthYear })
    .from(people)
    .where(
      and(
        isNull(people.leftHouseholdOn),
        gte(people.birthYear, Number(today.slice(0, 4)) - 18),
        visibleChildren(db, actor, 'schooling.record'),
      ),
    )
    .orderBy(desc(people.createdAt), people.id)
    .limit(LIMIT)
  const ids = rows.map(({ id }) => id)
  const [names, classes] = await Promise.all([identitiesOf(store, ids), currentClasses(db, ids)])
  const children = rows.filter(({ id, birthYear }) => {
    const birth = { birthYear, birthDate: names.get(id)?.birthDate ?? null }
    return !except.includes(id) && isUnder18(birth, today) && Number(today.slice(0, 4)) - birthYear >= schoolAge
  })
  return children
    .map(({ id, code }) => ({
      id,
      code,
      firstName: names.get(id)?.givenName ?? code,
      schoolClass: classes.get(id) ?? null,
    }))
    .sort((one, other) => one.firstName.localeCompare(other.firstName, 'fr'))
}
