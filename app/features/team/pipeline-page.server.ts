import { childSteps, parentSteps } from '~/domain/programme/pipeline'
import type { Stay } from '~/domain/programme/time-in-stage'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { namedCases } from '~/server/named-cases.server'
import { timeInStages } from './time-in-stages.server'

const pageSize = 25
const steps = [...parentSteps, ...childSteps]

export type LongestHere = Awaited<ReturnType<typeof pipelinePage>>['longest'][number]

/**
 * Both tracks with time in stage, and who stands longest at one step.
 *
 * @param asked the step of the address, and after how many lines the list goes on: `days_id` of the last one shown
 */
export async function pipelinePage(context: Context, asked: URLSearchParams) {
  const { parents, children, stays } = await timeInStages(context)
  const step = steps.find((code) => code === asked.get('step')) ?? busiest([...parents, ...children])
  const standing = stays.filter((stay) => stay.standing && stay.code === step).sort(longestFirst)
  const from = standing.findIndex((stay) => keyOf(stay) === asked.get('after')) + 1
  const shown = standing.slice(from, from + pageSize)
  const [cases, names] = await Promise.all([
    namedCases(
      context,
      shown.map(({ householdId }) => householdId),
    ),
    identitiesOf(
      context.store,
      shown.flatMap(({ unitId, householdId }) => (unitId === householdId ? [] : [unitId])),
    ),
  ])
  const last = shown.at(-1)
  return {
    parents,
    children,
    step,
    longest: shown.map(({ unitId, householdId, days }) => ({
      key: unitId,
      householdId,
      days,
      person: unitId === householdId ? null : fullName(names.get(unitId)),
      name: cases.get(householdId)?.name ?? '',
      caseNumber: cases.get(householdId)?.caseNumber ?? '',
      placeName: cases.get(householdId)?.placeName ?? '',
      officerName: cases.get(householdId)?.officerName ?? '',
    })),
    next: last && from + pageSize < standing.length ? keyOf(last) : null,
  }
}

function busiest(stages: readonly { code: (typeof steps)[number]; here: number }[]) {
  return stages.reduce((most, stage) => (stage.here > most.here ? stage : most)).code
}

function longestFirst(one: Stay, other: Stay) {
  return other.days - one.days || one.unitId.localeCompare(other.unitId)
}

function keyOf({ days, unitId }: Stay) {
  return `${days}_${unitId}`
}
