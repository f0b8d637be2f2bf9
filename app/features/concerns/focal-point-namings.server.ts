import { aliasedTable, desc, eq } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { isFocalPoint } from '~/server/focal-points.server'

const shown = 20

/**
 * Who was named to read worries, by whom and when, the latest first: for those who read them already, so that nobody
 * comes among them unseen. Source: docs/programme-rules.md §13.
 */
export async function focalPointNamings({ actor, store, now }: Context) {
  if (!(await isFocalPoint(store.query, actor.id, nigerDate(now)))) return []
  const namer = aliasedTable(users, 'namer')
  const rows = await store.query
    .select({
      id: focalPoints.id,
      name: users.displayName,
      by: namer.displayName,
      namedAt: focalPoints.namedAt,
      fromOn: focalPoints.fromOn,
      untilOn: focalPoints.untilOn,
    })
    .from(focalPoints)
    .innerJoin(users, eq(users.id, focalPoints.userId))
    .innerJoin(namer, eq(namer.id, focalPoints.namedById))
    .orderBy(desc(focalPoints.namedAt), desc(focalPoints.id))
    .limit(shown)
  return rows.map(({ namedAt, ...row }) => ({ ...row, at: namedAt.toISOString() }))
}

export type FocalPointNaming = Awaited<ReturnType<typeof focalPointNamings>>[number]
