import { inArray } from 'drizzle-orm'
import { planDependencies } from '#db/schema/index'
import type { Db } from '#db/store'
import { daysBetween, type CivilDate } from '~/domain/dates'
import { dependencyState } from '~/domain/plans/dependencies'
import { toleranceOf } from '~/domain/plans/milestone-template'
import { deadlineOf, dependencyCodes } from '~/domain/plans/plan-content'
import type { HouseholdIds } from '~/server/household-ids.server'
import { stepsInForce } from '~/server/steps-in-force.server'
import { templatesByVersion } from '~/server/templates.server'
import type { ExceptionLine } from './meeting-exceptions.server'

const ends = ['M2', 'M3', 'M4', 'H1', 'C1', 'birthCertificate', 'feesDue']

/** What one track waits for from another and may not get in time: one line a household, the soonest deadline. */
export async function threatenedFlows(db: Db, households: HouseholdIds, today: CivilDate): Promise<ExceptionLine[]> {
  const [steps, templates] = await Promise.all([stepsInForce(db, households, ends), templatesByVersion(db)])
  const byId = new Map(steps.map((step) => [step.id, step]))
  const plans = [...new Set(steps.map(({ planId }) => planId))]
  if (plans.length === 0) return []
  const flows = await db
    .select({
      id: planDependencies.id,
      code: planDependencies.code,
      from: planDependencies.fromMilestoneId,
      to: planDependencies.toMilestoneId,
    })
    .from(planDependencies)
    .where(inArray(planDependencies.planId, plans))

  const soonest = new Map<string, ExceptionLine>()
  for (const flow of flows) {
    const code = dependencyCodes.find((known) => known === flow.code)
    const [from, to] = [byId.get(flow.from), byId.get(flow.to)]
    if (!code || !from || !to || to.completedOn !== null) continue
    const deadline = deadlineOf(code, to.plannedOn)
    const source = { ...from, toleranceDays: toleranceOf(from.code, templates.get(from.templateVersion)) ?? 0 }
    if (dependencyState(source, deadline, today).state !== 'threatened') continue
    const days = daysBetween(deadline, today)
    const line = {
      kind: 'threatened' as const,
      subjectId: flow.id,
      householdId: from.householdId,
      days,
      code,
      on: deadline,
    }
    const known = soonest.get(from.householdId)
    if (!known || line.days > known.days) soonest.set(from.householdId, line)
  }
  return [...soonest.values()]
}
