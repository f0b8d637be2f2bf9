import { and, asc, inArray, isNull } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { ROLES } from '~/domain/access/roles'
import type { CivilDate } from '~/domain/dates'
import type { KitThresholds } from '~/domain/kits/approvals-needed'
import type { KitDecider, PendingKit } from '~/domain/kits/kit-decision'
import { whoCanDecide } from '~/domain/kits/who-can-decide'
import type { Locale } from '~/i18n/locale'
import { delegationsInForce } from './delegations-in-force.server'
import { anyOfInWords } from './names-in-words.server'

export type NamedDecider = KitDecider & { displayName: string }

const deciding = ROLES.filter((role) => mayEver(role, 'kit.decide'))

/** Those who work here and could decide something, with those in whose place they may stand that day. */
export async function possibleDeciders(db: Db, day: CivilDate): Promise<NamedDecider[]> {
  const people = await db
    .select({ id: users.id, role: users.role, displayName: users.displayName })
    .from(users)
    .where(and(inArray(users.role, deciding), isNull(users.disabledAt)))
    .orderBy(asc(users.displayName))
  const absent = await delegationsInForce(
    db,
    people.map(({ id }) => id),
    day,
  )
  return people.map((person) => ({ ...person, standsFor: absent.get(person.id) ?? [] }))
}

/**
 * "Aïchatou, Moussa ou Hadiza": those who could approve this request today; where a committee has to sit first, those
 * who can call it. Empty when nobody can.
 */
export function decidersInWords(
  kit: PendingKit,
  people: readonly NamedDecider[],
  thresholds: KitThresholds,
  locale: Locale,
): string {
  const able = new Set(whoCanDecide({ ...kit, submitted: true }, people, thresholds))
  return anyOfInWords(
    people.filter(({ id }) => able.has(id)).map(({ displayName }) => displayName),
    locale,
  )
}

/** Those who can call the committee together. */
export function committeeCallersInWords(people: readonly NamedDecider[], locale: Locale): string {
  return anyOfInWords(
    people.filter(({ role }) => mayEver(role, 'committee.record')).map(({ displayName }) => displayName),
    locale,
  )
}
