import { inArray } from 'drizzle-orm'
import { people } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import { childrenAtHome } from '~/domain/roster/children-at-home'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import type { AskedInterview } from './interviews-of.server'

/** Where the children were said to be in an interview: the number away, or the codes of those not asked about. */
export async function childrenAsked(store: Context['store'], rows: AskedInterview['children'], on: CivilDate) {
  const ids = rows.map(({ personId }) => personId)
  if (ids.length === 0) return null
  const [members, identities] = await Promise.all([
    store.query
      .select({ id: people.id, code: people.code, birthYear: people.birthYear })
      .from(people)
      .where(inArray(people.id, ids)),
    identitiesOf(store, ids),
  ])
  const roster = members.map((member) => ({ ...member, birthDate: identities.get(member.id)?.birthDate ?? null }))
  const observations = rows.flatMap(({ personId: childId, state: where, why }) =>
    where === 'notAsked' ? [] : [{ childId, where, why }],
  )
  const lines = rows.map(({ personId, state, why, since }) => ({
    personId,
    state,
    why,
    since,
    code: members.find(({ id }) => id === personId)?.code ?? '',
    givenName: identities.get(personId)?.givenName ?? '',
  }))
  return { lines, result: childrenAtHome(roster, observations, on) }
}
