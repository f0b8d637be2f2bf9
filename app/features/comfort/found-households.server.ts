import { and, desc, eq, or } from 'drizzle-orm'
import { households } from '#db/schema/index'
import { parseCaseNumber } from '~/domain/households/case-number'
import { placeOf } from '~/domain/households/places'
import { caseNames } from '~/server/case-names.server'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { shownOfKind, type FoundItem } from './found-item'
import { householdNamedSo } from './token-matches.server'

/** Households by a name in them, their village, commune or case number, the newest case first. */
export async function foundHouseholds({ actor, store }: Context, typed: string): Promise<FoundItem[]> {
  const db = store.query
  const number = parseCaseNumber(typed)
  const found = await db
    .select()
    .from(households)
    .where(
      and(
        visibleHouseholds(db, actor, 'household.read'),
        or(number ? eq(households.caseNumber, number) : undefined, householdNamedSo(db, households.id, typed)),
      ),
    )
    .orderBy(desc(households.id))
    .limit(shownOfKind + 1)
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return []
  const names = await caseNames(store, ids)
  return found.map(({ id, caseNumber, village, communePcode, regionPcode }) => ({
    key: id,
    href: `/households/${id}`,
    title: (names.get(id) ?? '') || caseNumber,
    detail: [caseNumber, village ?? '', placeOf(communePcode ?? regionPcode)?.name ?? ''],
  }))
}
