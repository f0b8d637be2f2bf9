import { and, asc, inArray, isNull } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { ROLES } from '~/domain/access/roles'
import type { PendingKit } from '~/domain/kits/kit-decision'
import { whoCanDecide } from '~/domain/kits/who-can-decide'
import type { Locale } from '~/i18n/locale'

const deciding = ROLES.filter((role) => mayEver(role, 'kit.decide'))
const NAMES_SHOWN = 3
const tags: Record<Locale, string> = { fr: 'fr', en: 'en' }

/** Those who work here and could decide something. */
export async function possibleDeciders(db: Db) {
  return await db
    .select({ id: users.id, role: users.role, displayName: users.displayName })
    .from(users)
    .where(and(inArray(users.role, deciding), isNull(users.disabledAt)))
    .orderBy(asc(users.displayName))
}

type Person = Awaited<ReturnType<typeof possibleDeciders>>[number]

/** "Aïchatou, Moussa ou Hadiza": up to three who could approve this request today; empty when nobody can. */
export function decidersInWords(kit: PendingKit, people: Person[], ceiling: number | null, locale: Locale) {
  const able = new Set(
    whoCanDecide(
      { ...kit, submitted: true },
      people.map((person) => ({ ...person, ceiling })),
    ),
  )
  const names = people.filter(({ id }) => able.has(id)).map(({ displayName }) => displayName)
  return new Intl.ListFormat(tags[locale], { type: 'disjunction' }).format(names.slice(0, NAMES_SHOWN))
}
