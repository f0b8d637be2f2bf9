import { inArray } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { childSteps, parentSteps } from '~/domain/programme/pipeline'
import { stagesOf, staysOf, type Journey, type Stay } from '~/domain/programme/time-in-stage'
import type { Context } from '~/server/context.server'
import { householdIds } from '~/server/household-ids.server'
import { stepsInForce, type StepInForce } from '~/server/steps-in-force.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** Both tracks of the team: who stands at which step, and for how long. Households that came back; closed ones too. */
export async function timeInStages(context: Context) {
  const { actor, store, now } = context
  const db = store.query
  const team = householdIds(db, visibleHouseholds(db, actor, 'team.read'))
  const [cases, members, steps] = await Promise.all([
    db
      .select({
        id: households.id,
        reunifiedOn: households.reunifiedOn,
        closedOn: households.closedOn,
      })
      .from(households)
      .where(inArray(households.id, team)),
    db.select({ id: people.id, leftOn: people.leftHouseholdOn }).from(people).where(inArray(people.householdId, team)),
    stepsInForce(db, team, [...parentSteps, ...childSteps]),
  ])
  const today = nigerDate(now)
  const leftOn = new Map(members.map((member) => [member.id, member.leftOn]))
  const stepsOf = groupBy(steps, ({ householdId }) => householdId)
  const parents: Stay[] = []
  const children: Stay[] = []
  for (const { id, reunifiedOn, closedOn } of cases) {
    if (reunifiedOn === null) continue
    const own = stepsOf.get(id) ?? []
    const house = { householdId: id, startedOn: reunifiedOn, endedOn: closedOn }
    for (const journey of parentJourneys(house, own, leftOn)) parents.push(...staysOf(journey, parentSteps, today))
    for (const journey of personJourneys(house, own, childSteps, leftOn))
      children.push(...staysOf(journey, childSteps, today))
  }
  return {
    parents: stagesOf(parentSteps, parents),
    children: stagesOf(childSteps, children),
    stays: [...parents, ...children],
  }
}

type House = Pick<Journey, 'householdId' | 'startedOn' | 'endedOn'>
type LeftOn = ReadonlyMap<string, CivilDate | null>

/** The household agrees its plan once; each of its caregivers goes on from there. A case without a plan stands at it. */
function parentJourneys(house: House, steps: readonly StepInForce[], leftOn: LeftOn): Journey[] {
  const agreed = steps.find(({ code }) => code === 'M1')
  const agreedOn = agreed?.completedOn ?? null
  const household = { ...house, unitId: house.householdId, steps: new Map([['M1', agreedOn]]) }
  if (agreedOn === null) return [household]
  return [household, ...personJourneys({ ...house, startedOn: agreedOn }, steps, parentSteps, leftOn)]
}

function personJourneys(
  house: House,
  steps: readonly StepInForce[],
  codes: readonly string[],
  leftOn: LeftOn,
): Journey[] {
  const own = steps.filter(({ personId, code }) => personId !== null && codes.includes(code))
  return [...groupBy(own, ({ personId }) => personId ?? '')].map(([unitId, rows]) => ({
    ...house,
    unitId,
    endedOn: earlier(house.endedOn, leftOn.get(unitId) ?? null),
    steps: new Map(rows.map(({ code, completedOn }) => [code, completedOn])),
  }))
}

function earlier(one: CivilDate | null, other: CivilDate | null) {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
