import { and, isNotNull, isNull } from 'drizzle-orm'
import { households } from '#db/schema/index'
import { childSteps, parentSteps, pipelineSteps } from '~/domain/programme/pipeline'
import { presenceNow, type PresenceNow } from '~/domain/programme/presence-now'
import { isSmall, shownStep } from '~/domain/programme/small-numbers'
import type { Context } from '~/server/context.server'
import { countedHouseholds, countedRows } from './counted-rows.server'
import { outcomeRows } from './outcomes-by-link.server'
import type { ProgrammeFilter } from './programme-filter'

/** The programme in numbers: who is at home, both tracks, and every link. One look at the database for all three. */
export async function programmeNumbers(context: Context, filter: ProgrammeFilter) {
  const [rows, open] = await Promise.all([countedRows(context, filter), openHouseholds(context, filter)])
  const outside = context.actor.role === 'auditor'
  const shown = outside ? shownStep : asItIs
  const presence = presenceNow(open, rows.results.get('childrenAtHome') ?? [], filter.asOf)
  return {
    presence: outside && Object.values(presence).some(isSmall) ? null : presence,
    parents: pipelineSteps(parentSteps, rows.milestones, filter.asOf).map(shown),
    children: pipelineSteps(childSteps, rows.milestones, filter.asOf).map(shown),
    outcomes: outcomeRows(context, filter, rows),
  }
}

export type ShownPresence = PresenceNow | null

async function openHouseholds(context: Context, filter: ProgrammeFilter): Promise<string[]> {
  const rows = await context.store.query
    .select({ id: households.id })
    .from(households)
    .where(and(countedHouseholds(context, filter), isNull(households.closedOn), isNotNull(households.reunifiedOn)))
  return rows.map(({ id }) => id)
}

const asItIs: typeof shownStep = (step) => step
