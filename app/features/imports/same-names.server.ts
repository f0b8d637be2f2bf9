import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { households, people, searchTokens } from '#db/schema/index'
import type { Db } from '#db/store'
import { foldName } from '~/domain/text/fold'
import { soundOf } from '~/domain/text/sound'
import type { Actor } from '~/server/context.server'
import { blindTokensOf, fullName, identitiesOf } from '~/server/identity.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { parts } from './references.server'

export type Namesake = { personId: string; householdId: string; communePcode: string | null; caseNumber: string }

/**
 * Who of the own caseload bears one of these names, by their sound (`nameSound`). The blind index says where to look; nobody of
 * another caseload is looked at, so that a file tells nothing about them.
 */
export async function sameNames(db: Db, actor: Actor, names: readonly string[]): Promise<Map<string, Namesake[]>> {
  const firstWords = [...new Set(names.map((name) => foldName(name).split(' ')[0] ?? ''))]
  const tokens = firstWords.flatMap((word) => blindTokensOf(word).slice(0, 1))
  const candidates: Namesake[] = []
  for (const some of parts(tokens)) {
    const rows = await db
      .selectDistinct({
        personId: people.id,
        householdId: households.id,
        communePcode: households.communePcode,
        caseNumber: households.caseNumber,
      })
      .from(searchTokens)
      .innerJoin(people, eq(people.id, searchTokens.subjectId))
      .innerJoin(households, eq(households.id, people.householdId))
      .where(
        and(
          inArray(searchTokens.token, some),
          isNotNull(searchTokens.householdId),
          visibleHouseholds(db, actor, 'household.register'),
        ),
      )
    candidates.push(...rows)
  }
  const wanted = new Set(names.map(nameSound))
  const found = new Map<string, Namesake[]>()
  for (const some of parts(candidates)) {
    const identities = await identitiesOf(
      { query: db },
      some.map(({ personId }) => personId),
    )
    for (const candidate of some) {
      const name = nameSound(fullName(identities.get(candidate.personId)))
      if (wanted.has(name)) found.set(name, [...(found.get(name) ?? []), candidate])
    }
  }
  return found
}

/** A whole name as it sounds, whoever wrote it. */
export function nameSound(name: string): string {
  return foldName(name).split(' ').map(soundOf).join(' ')
}
