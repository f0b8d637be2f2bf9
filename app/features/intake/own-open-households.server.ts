import { and, desc, isNull } from 'drizzle-orm'
import { households } from '#db/schema/index'
import { placeOf } from '~/domain/households/places'
import { caseNames } from '~/server/case-names.server'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

const offered = 100

/** One's own open households as choices, the newest first: the caregiver's name, the village, the case number. */
export async function ownOpenHouseholds({ actor, store }: Context) {
  const db = store.query
  const rows = await db
    .select({
      id: households.id,
      caseNumber: households.caseNumber,
      village: households.village,
      commune: households.communePcode,
      region: households.regionPcode,
    })
    .from(households)
    .where(and(isNull(households.closedOn), visibleHouseholds(db, actor, 'household.register')))
    .orderBy(desc(households.caseNumber))
    .limit(offered)
  const names = await caseNames(
    store,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, caseNumber, village, commune, region }) => ({
    value: id,
    label: [names.get(id), village ?? placeOf(commune ?? region)?.name, caseNumber].filter(Boolean).join(' · '),
  }))
}
