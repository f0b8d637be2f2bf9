import { childSteps, parentSteps, pipelineSteps } from '~/domain/programme/pipeline'
import { shownStep } from '~/domain/programme/small-numbers'
import type { Context } from '~/server/context.server'
import { linksInForce } from '~/server/templates.server'
import { countedRows } from './counted-rows.server'
import { outcomeRows } from './outcomes-by-link.server'
import { presenceNumbers } from './presence-numbers.server'
import type { ProgrammeFilter } from './programme-filter'

/** The programme in numbers: who is at home, both tracks, and every link. */
export async function programmeNumbers(context: Context, filter: ProgrammeFilter) {
  const [rows, presence, links] = await Promise.all([
    countedRows(context, filter),
    presenceNumbers(context, filter),
    linksInForce(context.store.query, filter.asOf),
  ])
  const shown = context.actor.role === 'auditor' ? shownStep : asItIs
  return {
    presence,
    parents: pipelineSteps(parentSteps, rows.milestones, filter.asOf).map(shown),
    children: pipelineSteps(childSteps, rows.milestones, filter.asOf).map(shown),
    outcomes: outcomeRows(context, filter, rows, links),
  }
}

const asItIs: typeof shownStep = (step) => step
