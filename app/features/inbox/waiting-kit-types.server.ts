import { and, asc, eq, ne } from 'drizzle-orm'
import { kitTypes, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { foundOf, within, type Asked, type Found } from './inbox-item'

/** Price ceilings of kit types that somebody else proposed, for whoever may confirm them. */
export async function waitingKitTypes({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'ceiling.propose') || asked.above !== null) return { items: [], until: null }
  const found = await store.query
    .select({
      id: kitTypes.id,
      since: kitTypes.proposedAt,
      askedByName: users.displayName,
      fr: kitTypes.labelFr,
      en: kitTypes.labelEn,
    })
    .from(kitTypes)
    .innerJoin(users, eq(users.id, kitTypes.proposedById))
    .where(
      and(
        eq(kitTypes.standing, 'proposed'),
        within(kitTypes.proposedAt, kitTypes.id, asked),
        ne(kitTypes.proposedById, actor.id),
      ),
    )
    .orderBy(asc(kitTypes.proposedAt), asc(kitTypes.id))
    .limit(asked.limit + 1)
  const rows = found.flatMap(({ since, ...row }) => (since === null ? [] : { ...row, since }))
  const items = rows.slice(0, asked.limit).map(({ id, since, askedByName, fr, en }) => ({
    ...{ kind: 'kitType' as const, id, since, amount: null, askedByName, checks: [] },
    href: `/settings/catalogue/${id}/decision`,
    subject: { fr, en },
    detail: '',
  }))
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}
