import { aliasedTable, and, asc, eq, ne } from 'drizzle-orm'
import { focalPoints, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { focalPointWaits } from '~/server/focal-points.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Whom an administrator proposed to read worries, for another administrator or a lead, never for the one named. */
export async function waitingFocalPoints({ actor, store, now }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'focalPoint.confirm') || asked.above !== null) return { items: [], until: null }
  const namer = aliasedTable(users, 'namer')
  const rows = await store.query
    .select({
      id: focalPoints.id,
      since: focalPoints.namedAt,
      name: users.displayName,
      askedByName: namer.displayName,
    })
    .from(focalPoints)
    .innerJoin(users, eq(users.id, focalPoints.userId))
    .innerJoin(namer, eq(namer.id, focalPoints.namedById))
    .where(
      and(
        focalPointWaits(nigerDate(now)),
        within(focalPoints.namedAt, focalPoints.id, asked),
        ne(focalPoints.namedById, actor.id),
        ne(focalPoints.userId, actor.id),
      ),
    )
    .orderBy(asc(focalPoints.namedAt), asc(focalPoints.id))
    .limit(asked.limit + 1)
  const items = rows.slice(0, asked.limit).map(({ id, since, name, askedByName }) => ({
    ...{ kind: 'focalPoint' as const, id, since, amount: null, askedByName, checks: [] },
    href: `/settings/focal-points/${id}/decision`,
    subject: { fr: name, en: name },
    detail: '',
  }))
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}
