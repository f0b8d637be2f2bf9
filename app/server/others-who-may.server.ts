import { and, asc, inArray, isNull, ne, notInArray } from 'drizzle-orm'
import { users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver, type Action } from '~/domain/access/rights'
import { ROLES } from '~/domain/access/roles'
import '~/i18n/all-languages.server'
import type { Locale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'
import { handsOf } from './hands-of.server'
import { anyOfInWords } from './names-in-words.server'

/**
 * "Ousmane ou Zeinabou": the others who work here and whose role may do this; that there is nobody, and whom to ask.
 *
 * @param except ids of people whom another rule excludes, and with them their other hands
 */
export async function othersWhoMay(
  db: Db,
  actor: { id: string; locale: Locale },
  action: Action,
  except: readonly string[] = [],
) {
  const names = await namesWhoMay(db, actor, action, except)
  return names.length === 0 ? translator(actor.locale)('form.nobodyElse') : anyOfInWords(names, actor.locale)
}

/**
 * The same as a list.
 *
 * @param tied ids of people whom their tie excludes, and not their other hands
 */
export async function namesWhoMay(
  db: Db,
  actor: { id: string },
  action: Action,
  except: readonly string[] = [],
  tied: readonly string[] = [],
) {
  const roles = ROLES.filter((role) => mayEver(role, action))
  const able = and(inArray(users.role, roles), isNull(users.disabledAt), ne(users.id, actor.id))
  const out = [...(await handsOf(db, except)), ...tied]
  const people = await db
    .select({ name: users.displayName })
    .from(users)
    .where(out.length === 0 ? able : and(able, notInArray(users.id, out)))
    .orderBy(asc(users.displayName))
  return people.map(({ name }) => name)
}
