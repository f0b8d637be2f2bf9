import type { Db } from '#db/store'
import type { Action } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Locale } from '~/i18n/locale'
import { isSameHands } from './hands-of.server'
import { anyOfInWords } from './names-in-words.server'
import { namesWhoMay } from './others-who-may.server'

type Person = { id: string; locale: Locale }

/**
 * Where two people are needed, they are two: neither opened the other's account. Whoever acted under this very account is
 * the rule of each deed.
 *
 * @param before who acted before
 * @param tied whom their tie excludes besides
 * @throws {Refused} 403 one of them opened this actor's account or the other way round, and who can
 */
export async function mustBeOtherHands(
  tx: Db,
  actor: Person,
  before: readonly string[],
  action: Action,
  tied: readonly string[] = [],
) {
  const refusal = await sameHands(tx, actor, before, action, tied)
  if (refusal) throw new Refused(refusal.reason, 403, { names: refusal.names })
}

/** The same, said before anything is typed; null where they are two. */
export async function sameHands(
  db: Db,
  actor: Person,
  before: readonly string[],
  action: Action,
  tied: readonly string[] = [],
) {
  if (!(await isSameHands(db, actor.id, before))) return null
  const names = await namesWhoMay(db, actor, action, before, tied)
  const reason = names.length === 0 ? ('same-hands-alone' as const) : ('same-hands' as const)
  return { reason, names: anyOfInWords(names, actor.locale) }
}
