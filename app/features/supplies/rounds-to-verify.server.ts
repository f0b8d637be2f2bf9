import { and, asc, eq, lte, notExists, sql } from 'drizzle-orm'
import { groups, kitDeliveries, kits, supplyRounds } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { addDays, nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { visibleRounds } from '~/server/visible-rounds.server'

export type RoundToLookAt = { id: string; number: string; groupName: string; verifyBy: string; late: boolean }

/** As for kits: those of the coming week are planned with those that are late. */
const DAYS_AHEAD = 7

/** Classes that this actor may visit, because they handed nothing out there, the longest due first. */
export async function roundsToVerify({ actor, store, now }: Context, limit = 21): Promise<RoundToLookAt[]> {
  if (!mayEver(actor.role, 'supplies.verify')) return []
  const db = store.query
  const today = nigerDate(now)
  const ownHandover = db
    .select({ one: sql`1` })
    .from(kitDeliveries)
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .where(and(eq(kits.roundId, supplyRounds.id), eq(kitDeliveries.deliveredById, actor.id)))
  const rows = await db
    .select({
      ...{ id: supplyRounds.id, number: supplyRounds.number, verifyBy: supplyRounds.verifyBy },
      groupName: groups.name,
    })
    .from(supplyRounds)
    .innerJoin(groups, eq(groups.id, supplyRounds.groupId))
    .where(
      and(lte(supplyRounds.verifyBy, addDays(today, DAYS_AHEAD)), visibleRounds(db, actor), notExists(ownHandover)),
    )
    .orderBy(asc(supplyRounds.verifyBy), asc(supplyRounds.id))
    .limit(limit)
  return rows.flatMap(({ verifyBy, ...row }) =>
    verifyBy === null ? [] : [{ ...row, verifyBy, late: verifyBy < today }],
  )
}
