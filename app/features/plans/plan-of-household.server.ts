import { and, eq } from 'drizzle-orm'
import { households, people, planDependencies } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { dependencyState, type DependencyState } from '~/domain/plans/dependencies'
import { daysLate, milestoneState, type MilestoneState } from '~/domain/plans/milestone-state'
import type { PlanTrack } from '~/domain/plans/milestones'
import { deadlineOf, dependencyCodes, type DependencyCode } from '~/domain/plans/plan-content'
import { ageOn, isUnder18 } from '~/domain/roster/age'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { milestonesInForce, type PlanMilestone } from '~/server/plan-progress.server'
import { seasons } from '~/server/school-calendar.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { planInForce } from './plan-in-force.server'

export type PlannedMilestone = {
  id: string
  code: string
  ownLabel: string | null
  track: PlanTrack
  personId: string | null
  plannedOn: CivilDate
  plannedBy: 'rule' | 'person'
  /** By the version of the template that the plan was made by; null for what is never late. */
  toleranceDays: number | null
  completedOn: CivilDate | null
  state: MilestoneState
  daysLate: number
}

export type PlanPerson = {
  id: string
  code: string
  name: string
  givenName: string
  age: number
  caregiver: boolean
  under18: boolean
  motherId: string | null
  /** Left the household, and still stands in the plan. */
  left: boolean
}

export type PlanDependency = {
  id: string
  code: DependencyCode
  from: PlannedMilestone
  to: PlannedMilestone
  deadline: CivilDate
  state: DependencyState['state']
  /** Threatened because its source is late, whatever the deadline. */
  late: boolean
}

export type PlanOfHousehold = {
  /** 0 when there is no plan yet. */
  revision: number
  /** Of the milestone template; 0 when there is no plan yet. */
  templateVersion: number
  reunifiedOn: CivilDate | null
  closedOn: CivilDate | null
  /** Whether this actor may change the plan. */
  editable: boolean
  /** Whether this actor may let a condition before the delivery pass. */
  waivable: boolean
  today: CivilDate
  /** School years and lean seasons as they were entered. */
  seasons: { kind: 'schoolYear' | 'lean'; startsOn: CivilDate; endsOn: CivilDate }[]
  milestones: PlannedMilestone[]
  dependencies: PlanDependency[]
  /** Members who have not left, and those who have and still stand in the plan. */
  people: PlanPerson[]
}

/** Both tracks as they stand today; null when the household does not exist for this actor. */
export async function planOfHousehold(
  { actor, store, now }: Context,
  householdId: string,
): Promise<PlanOfHousehold | null> {
  const db = store.query
  const [household] = await db
    .select()
    .from(households)
    .where(and(eq(households.id, householdId), visibleHouseholds(db, actor, 'household.read')))
  if (!household) return null

  const [plan, rows, members, entered] = await Promise.all([
    planInForce(db, householdId),
    milestonesInForce(db, householdId),
    db.select().from(people).where(eq(people.householdId, householdId)).orderBy(people.id),
    seasons(db),
  ])
  const [flows, names] = await Promise.all([
    plan ? db.select().from(planDependencies).where(eq(planDependencies.planId, plan.id)) : [],
    identitiesOf(
      store,
      members.map(({ id }) => id),
    ),
  ])
  const today = nigerDate(now)
  const milestones = rows.map((row) => plannedMilestone(row, today, household.closedOn !== null))
  return {
    revision: plan?.revision ?? 0,
    templateVersion: plan?.templateVersion ?? 0,
    reunifiedOn: household.reunifiedOn,
    closedOn: household.closedOn,
    editable: mayEver(actor.role, 'plan.edit') && household.closedOn === null,
    waivable: mayEver(actor.role, 'gate.waive') && household.closedOn === null,
    today,
    seasons: entered,
    milestones,
    dependencies: flows.flatMap((flow) => planDependency(flow, milestones, today)),
    people: members
      .filter(({ id, leftHouseholdOn }) => leftHouseholdOn === null || rows.some(({ personId }) => personId === id))
      .map((person) => {
        const identity = names.get(person.id)
        const birth = { birthYear: person.birthYear, birthDate: identity?.birthDate ?? null }
        const { id, code, caregiver, motherId } = person
        const name = fullName(identity) || code
        const age = ageOn(birth, today)
        return {
          id,
          code,
          name,
          givenName: identity?.givenName ?? code,
          age,
          caregiver,
          under18: isUnder18(birth, today),
          motherId,
          left: person.leftHouseholdOn !== null,
        }
      }),
  }
}

function plannedMilestone(row: PlanMilestone, today: CivilDate, closed: boolean): PlannedMilestone {
  const { id, code, ownLabel, track, personId, plannedOn, plannedBy, completion, toleranceDays } = row
  const facts = {
    plannedOn,
    toleranceDays,
    completedOn: completion?.completedOn ?? null,
    withdrawn: false,
    closed,
  }
  const known = {
    id,
    code,
    ownLabel,
    track,
    personId,
    plannedOn,
    plannedBy,
    toleranceDays,
    completedOn: facts.completedOn,
  }
  return { ...known, state: milestoneState(facts, today), daysLate: daysLate(facts, today) }
}

function planDependency(
  flow: typeof planDependencies.$inferSelect,
  milestones: readonly PlannedMilestone[],
  today: CivilDate,
): PlanDependency[] {
  const code = dependencyCodes.find((known) => known === flow.code)
  const from = milestones.find(({ id }) => id === flow.fromMilestoneId)
  const to = milestones.find(({ id }) => id === flow.toMilestoneId)
  if (!code || !from || !to) return []
  if (from.completedOn === null && (to.completedOn !== null || from.state === 'notDone')) return []
  const deadline = deadlineOf(code, to.completedOn ?? to.plannedOn)
  const source = {
    plannedOn: from.plannedOn,
    toleranceDays: from.toleranceDays ?? 0,
    completedOn: from.completedOn,
  }
  const standing = dependencyState(source, deadline, today)
  const late = standing.state === 'threatened' && standing.reason === 'sourceLate'
  return [{ id: flow.id, code, from, to, deadline, state: standing.state, late }]
}
