import { and, desc, eq } from 'drizzle-orm'
import { caseloadMoves } from '#db/schema/index'
import { largestMove, moveSubjects, type MoveSubject } from '~/domain/caseloads/move-subjects'
import { nigerDate } from '~/domain/dates'
import { isHomePlace, placeOf } from '~/domain/households/places'
import { riskLevels, type RiskLevel } from '~/domain/households/risk-levels'
import { caseloadOf } from '~/server/caseload-limit.server'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'
import { heldSubjects } from './held-subjects.server'
import { teamHolders } from './team-holders.server'

export type ReassignFilters = {
  subject: MoveSubject
  from: string
  place: string
  risk: RiskLevel | null
  household: string
}

export function reassignFilters(search: URLSearchParams): ReassignFilters {
  const place = search.get('place') ?? ''
  return {
    subject: moveSubjects.find((known) => known === search.get('subject')) ?? 'households',
    from: search.get('from') ?? '',
    place: isHomePlace(place) ? (placeOf(place)?.pcode ?? '') : '',
    risk: riskLevels.find((known) => known === search.get('risk')) ?? null,
    household: search.get('household') ?? '',
  }
}

/** The holders of the team with their caseloads, what the chosen one holds, and the last handovers. */
export async function reassignChoices({ actor, store, now }: Context, filters: ReassignFilters) {
  const db = store.query
  const today = nigerDate(now)
  const { subject, place, risk, household } = filters
  const holders = await teamHolders(db, actor, subject)
  const alone = household ? await heldSubjects(db, actor, 'households', { ids: [household] }, 1) : []
  const from = alone[0]?.holderId ?? filters.from
  const [loads, held, recent] = await Promise.all([
    subject === 'households' ? Promise.all(holders.map(({ id }) => caseloadOf(db, id, today))) : [],
    household
      ? alone
      : heldSubjects(
          db,
          actor,
          subject,
          { holderId: from || 'nobody', ...(place ? { place } : {}), ...(risk ? { risk } : {}) },
          largestMove,
        ),
    db
      .select()
      .from(caseloadMoves)
      .where(and(eq(caseloadMoves.proposedById, actor.id)))
      .orderBy(desc(caseloadMoves.id))
      .limit(10),
  ])
  const names = await staffNames(
    db,
    recent.flatMap(({ fromId, toId }) => [fromId, toId]),
  )
  return {
    filters: { ...filters, from },
    holders: holders.map((holder, index) => ({ ...holder, load: loads[index] ?? null })),
    held: held.map(({ id, title, detail, riskLevel }) => ({ id, title, detail, riskLevel })),
    recent: recent.map(({ id, subject: moved, state, fromId, toId, proposedAt }) => ({
      ...{ id, subject: moved, state, at: proposedAt.toISOString() },
      from: names.get(fromId) ?? '',
      to: names.get(toId) ?? '',
    })),
  }
}
export type ReassignChoices = Awaited<ReturnType<typeof reassignChoices>>
