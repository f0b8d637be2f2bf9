import { aliasedTable, desc, eq } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { isFocalPoint } from '~/server/focal-points.server'
import { staffNames } from '~/server/staff-names.server'

const shown = 50

/**
 * Who was proposed to read worries, by whom and when, and who confirmed or declined it, the latest first: for those who read them already, so that nobody
 * comes among them unseen. Source: docs/programme-rules.md §13.
 */
export async function focalPointNamings({ actor, store, now }: Context) {
  if (!(await isFocalPoint(store.query, actor.id, nigerDate(now)))) return { more: false, rows: [] }
  const namer = aliasedTable(users, 'namer')
  const rows = await store.query
    .select({
      id: focalPoints.id,
      name: users.displayName,
      by: namer.displayName,
      namedAt: focalPoints.namedAt,
      fromOn: focalPoints.fromOn,
      untilOn: focalPoints.untilOn,
      standing: focalPoints.standing,
      answeredById: focalPoints.answeredById,
      answeredAt: focalPoints.answeredAt,
    })
    .from(focalPoints)
    .innerJoin(users, eq(users.id, focalPoints.userId))
    .innerJoin(namer, eq(namer.id, focalPoints.namedById))
    .orderBy(desc(focalPoints.namedAt), desc(focalPoints.id))
    .limit(shown + 1)
  const names = await staffNames(
    store.query,
    rows.flatMap(({ answeredById }) => answeredById ?? []),
  )
  return {
    more: rows.length > shown,
    rows: rows.slice(0, shown).map(({ namedAt, answeredAt, answeredById, ...row }) => ({
      ...row,
      answeredBy: names.get(answeredById ?? '') ?? null,
      at: namedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  }
}

export type FocalPointNamings = Awaited<ReturnType<typeof focalPointNamings>>
