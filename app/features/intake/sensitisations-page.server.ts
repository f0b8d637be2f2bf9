import { and, desc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import { households, sensitisationHouseholds, sensitisations, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { scopeOf } from '~/domain/access/rights'
import { placeOf } from '~/domain/households/places'
import type { Actor, Context } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { sensitisationsHref, type SensitisationFilters } from './sensitisation-filters'

export const sensitisationsPageSize = 25

/** Meetings that one held oneself, or that one's team held, the latest first. */
export async function sensitisationsPage({ actor, store }: Context, filters: SensitisationFilters) {
  const db = store.query
  const rows = await db
    .select({ row: sensitisations, heldBy: users.displayName })
    .from(sensitisations)
    .innerJoin(users, eq(users.id, sensitisations.heldById))
    .where(and(visible(db, actor), filtersWhere(filters)))
    .orderBy(desc(sensitisations.heldOn), desc(sensitisations.id))
    .limit(sensitisationsPageSize + 1)
  const shown = rows.slice(0, sensitisationsPageSize)
  const about = await householdsOf(
    db,
    actor,
    shown.map(({ row }) => row.id),
  )
  const last = shown.at(-1)?.row
  return {
    filters,
    next: last && rows.length > shown.length ? sensitisationsHref(filters, `${last.heldOn}_${last.id}`) : null,
    rows: shown.map(({ row, heldBy }) => ({
      id: row.id,
      heldOn: row.heldOn,
      placeName: placeOf(row.placePcode)?.name ?? row.placePcode,
      village: row.village,
      leaders: row.leaders,
      peopleMet: row.peopleMet,
      topics: row.topics,
      note: row.note,
      heldBy,
      households: about.filter(({ sensitisationId }) => sensitisationId === row.id),
    })),
  }
}
export type SensitisationsPage = Awaited<ReturnType<typeof sensitisationsPage>>

function visible(db: Db, actor: Actor): SQL {
  if (scopeOf(actor.role, 'intake.read') === 'own') return eq(sensitisations.heldById, actor.id)
  const team = db.select({ id: users.id }).from(users).where(eq(users.supervisorId, actor.id))
  return scopeOf(actor.role, 'intake.read') === 'team' ? inArray(sensitisations.heldById, team) : sql`1 = 0`
}

function filtersWhere({ place, topic, leader, after }: SensitisationFilters) {
  return and(
    place ? eq(sensitisations.placePcode, place) : undefined,
    topic ? sql`cast(${sensitisations.topics} as text) like ${`%"${topic}"%`}` : undefined,
    leader ? sql`cast(${sensitisations.leaders} as text) like ${`%"${leader}"%`}` : undefined,
    after
      ? or(
          lt(sensitisations.heldOn, after.on),
          and(eq(sensitisations.heldOn, after.on), lt(sensitisations.id, after.id)),
        )
      : undefined,
  )
}

async function householdsOf(db: Db, actor: Actor, ids: string[]) {
  if (ids.length === 0) return []
  return await db
    .select({
      sensitisationId: sensitisationHouseholds.sensitisationId,
      householdId: households.id,
      caseNumber: households.caseNumber,
    })
    .from(sensitisationHouseholds)
    .innerJoin(households, eq(households.id, sensitisationHouseholds.householdId))
    .where(and(inArray(sensitisationHouseholds.sensitisationId, ids), visibleHouseholds(db, actor, 'household.read')))
    .orderBy(households.caseNumber)
}
