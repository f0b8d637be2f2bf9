import { and, desc, isNull } from 'drizzle-orm'
import { households } from '#db/schema/index'
import { placeOf } from '~/domain/households/places'
import type { Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'

const offered = 100

/** One's own open households as choices, the newest first: case number and commune. */
export async function ownOpenHouseholds({ actor, store }: Context) {
  const db = store.query
  const rows = await db
    .select({
      id: households.id,
      caseNumber: households.caseNumber,
      commune: households.communePcode,
      region: households.regionPcode,
    })
    .from(households)
    .where(and(isNull(households.closedOn), visibleHouseholds(db, actor, 'household.register')))
    .orderBy(desc(households.caseNumber))
    .limit(offered)
  return rows.map(({ id, caseNumber, commune, region }) => ({
    value: id,
    label: `${caseNumber} · ${placeOf(commune ?? region)?.name ?? ''}`,
  }))
}
