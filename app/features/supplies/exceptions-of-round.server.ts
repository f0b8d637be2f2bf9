import { and, asc, eq } from 'drizzle-orm'
import { people, supplyExceptions } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { shownNames } from '~/domain/roster/shown-names'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleChildren } from '~/server/visibility.server'

/** Children of one's own who were left out of a request, or given nothing that day, and why. */
export async function exceptionsOfRound({ actor, store }: Context, roundId: string) {
  const rows = await store.query
    .select({ row: supplyExceptions, code: people.code })
    .from(supplyExceptions)
    .innerJoin(people, eq(people.id, supplyExceptions.childId))
    .where(and(eq(supplyExceptions.roundId, roundId), visibleChildren(store.query, actor, 'child.read')))
    .orderBy(asc(supplyExceptions.id))
    .limit(200)
  const names = await identitiesOf(
    store,
    rows.map(({ row }) => row.childId),
  )
  const shown = shownNames(
    rows.map(({ row, code }) => ({ id: row.childId, code, firstName: names.get(row.childId)?.givenName ?? code })),
  )
  return rows.map(({ row, code }) => ({
    ...{ id: row.id, name: shown.get(row.childId) ?? code },
    ...{ stage: row.stage, why: row.why, on: nigerDate(row.recordedAt) },
  }))
}
