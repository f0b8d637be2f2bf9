import { and, eq, inArray, isNull } from 'drizzle-orm'
import { households, importReferences, people } from '#db/schema/index'
import { blindToken } from '#db/sealing'
import type { Db } from '#db/store'
import { parseCaseNumber } from '~/domain/households/case-number'
import type { ReferenceKind } from '~/domain/imports/import-kinds'
import { foldReference } from '~/domain/imports/repeated-rows'
import type { Actor } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

export type KnownHousehold = { id: string; closed: boolean; reunifiedOn: string | null }

const atOnce = 400

export function referenceToken(kind: ReferenceKind, reference: string) {
  return blindToken(`reference|${kind}|${foldReference(reference)}`)
}

/** The own households that these texts name: a case number, or the reference of an imported file. */
export async function householdsNamed(db: Db, actor: Actor, texts: string[]): Promise<Map<string, KnownHousehold>> {
  const own = visibleHouseholds(db, actor, 'household.register')
  const columns = { id: households.id, closedOn: households.closedOn, reunifiedOn: households.reunifiedOn }
  const found = new Map<string, KnownHousehold>()
  for (const some of parts(texts)) {
    const [byNumber, byReference] = await Promise.all([
      db
        .select({ ...columns, key: households.caseNumber })
        .from(households)
        .where(
          and(
            own,
            inArray(
              households.caseNumber,
              some.map((text) => parseCaseNumber(text) ?? ''),
            ),
          ),
        ),
      db
        .select({ ...columns, key: importReferences.token })
        .from(importReferences)
        .innerJoin(households, eq(households.id, importReferences.subjectId))
        .where(and(own, namedBy(actor, 'household', some))),
    ])
    const rows = new Map([...byNumber, ...byReference].map((row) => [row.key, row]))
    for (const text of some) {
      const row = rows.get(parseCaseNumber(text) ?? '') ?? rows.get(referenceToken('household', text))
      if (row) found.set(text, { id: row.id, closed: row.closedOn !== null, reunifiedOn: row.reunifiedOn })
    }
  }
  return found
}

/** The people of own households that these texts name: a code (`P-2026-0001`), or the reference of an imported file. */
export async function peopleNamed(db: Db, actor: Actor, texts: string[]): Promise<Map<string, string>> {
  const own = and(visibleHouseholds(db, actor, 'household.register'), isNull(people.leftHouseholdOn))
  const found = new Map<string, string>()
  for (const some of parts(texts)) {
    const [byCode, byReference] = await Promise.all([
      db
        .select({ id: people.id, key: people.code })
        .from(people)
        .innerJoin(households, eq(households.id, people.householdId))
        .where(and(own, inArray(people.code, some.map(codeOf)))),
      db
        .select({ id: people.id, key: importReferences.token })
        .from(importReferences)
        .innerJoin(people, eq(people.id, importReferences.subjectId))
        .innerJoin(households, eq(households.id, people.householdId))
        .where(and(own, namedBy(actor, 'person', some))),
    ])
    const ids = new Map([...byCode, ...byReference].map(({ key, id }) => [key, id]))
    for (const text of some) {
      const id = ids.get(codeOf(text)) ?? ids.get(referenceToken('person', text))
      if (id !== undefined) found.set(text, id)
    }
  }
  return found
}

function namedBy(actor: Actor, kind: ReferenceKind, texts: string[]) {
  const tokens = texts.map((text) => referenceToken(kind, text))
  return and(
    eq(importReferences.ownerId, actor.id),
    eq(importReferences.kind, kind),
    inArray(importReferences.token, tokens),
  )
}

function codeOf(text: string) {
  return text.trim().toUpperCase()
}

/** No database takes any number of values in one question. */
export function parts<Item>(items: readonly Item[], size = atOnce): Item[][] {
  const unique = [...new Set(items)]
  return Array.from({ length: Math.ceil(unique.length / size) }, (_, part) =>
    unique.slice(part * size, (part + 1) * size),
  )
}
