import { and, eq } from 'drizzle-orm'
import { groups, kits, kitTypes, kitVersions, supplyRounds, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { groupBy } from '~/domain/group-by'
import type { Context } from '~/server/context.server'
import { visibleRounds } from '~/server/visible-rounds.server'
import { foundOf, type Asked, type Found } from './inbox-item'

/** Supplies of a class that this actor asked for and that came back: they wait to be corrected and sent again, as one. */
export async function waitingRoundReturns({ actor, store }: Context, asked: Asked): Promise<Found> {
  if (!mayEver(actor.role, 'supplies.request') || asked.before !== null) return { items: [], until: null }
  const db = store.query
  const ofRounds = await db
    .select({
      ...{ id: supplyRounds.id, number: supplyRounds.number, since: kits.stateSince, total: kitVersions.total },
      ...{
        groupName: groups.name,
        askedByName: users.displayName,
        labelFr: kitTypes.labelFr,
        labelEn: kitTypes.labelEn,
      },
    })
    .from(supplyRounds)
    .innerJoin(kits, and(eq(kits.roundId, supplyRounds.id), eq(kits.state, 'returned')))
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .innerJoin(kitTypes, eq(kitTypes.id, kits.kitTypeId))
    .innerJoin(groups, eq(groups.id, supplyRounds.groupId))
    .innerJoin(users, eq(users.id, supplyRounds.requestedById))
    .where(and(eq(supplyRounds.requestedById, actor.id), eq(supplyRounds.state, 'returned'), visibleRounds(db, actor)))
  const rounds = [...groupBy(ofRounds, ({ id }) => id).values()].flatMap((own) => {
    const [first] = own
    return first ? [{ ...first, total: own.reduce((sum, { total }) => sum + total, 0) }] : []
  })
  const rows = rounds
    .filter((round) => isAfter(round, asked) && (asked.above === null || round.total > asked.above))
    .sort((one, other) => one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : 1))
  const items = rows.slice(0, asked.limit).map(({ id, since, total, askedByName, groupName, ...row }) => ({
    ...{ kind: 'returned' as const, id, since, amount: total, askedByName, href: `/supply-rounds/${id}` },
    subject: { fr: `${row.labelFr} · ${groupName}`, en: `${row.labelEn} · ${groupName}` },
    ...{ detail: row.number, checks: [] },
  }))
  return foundOf(rows, asked.limit, ({ since, id }) => ({ at: since, id }), items)
}

function isAfter({ since, id }: { since: Date; id: string }, { after }: Asked) {
  if (!after) return true
  const later = since.getTime() - after.at.getTime()
  return later > 0 || (later === 0 && id > after.id)
}
