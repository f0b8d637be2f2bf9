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

export type NamedDecider = KitDecider & { displayName: string }

const deciding = ROLES.filter((role) => mayEver(role, 'kit.decide'))
const NAMES_SHOWN = 3
const tags: Record<Locale, string> = { fr: 'fr', en: 'en' }

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
 * "Aïchatou, Moussa ou Hadiza": up to three who could approve this request today; where a committee has to sit first,
 * those who can call it. Empty when nobody can.
 */
export function decidersInWords(
  kit: PendingKit,
  people: readonly NamedDecider[],
  thresholds: KitThresholds,
  locale: Locale,
): string {
  const able = new Set(whoCanDecide({ ...kit, submitted: true }, people, thresholds))
  return inWords(
    people.filter(({ id }) => able.has(id)),
    locale,
  )
}

/** Those who can call the committee together. */
export function committeeCallersInWords(people: readonly NamedDecider[], locale: Locale): string {
  return inWords(
    people.filter(({ role }) => mayEver(role, 'committee.record')),
    locale,
  )
}

function inWords(people: readonly NamedDecider[], locale: Locale) {
  const names = people.map(({ displayName }) => displayName)
  return new Intl.ListFormat(tags[locale], { type: 'disjunction' }).format(names.slice(0, NAMES_SHOWN))
}
