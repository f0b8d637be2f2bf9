import { and, eq, isNull } from 'drizzle-orm'
import { households, people, planMilestones } from '#db/schema/index'
import type { Db } from '#db/store'
import { plannedDateRefusal } from '~/domain/plans/planned-date-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { milestonesInForce, refreshPlan } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { OwnMilestoneForm } from './milestone-forms'
import { planInForce } from './plan-in-force.server'
import { writeDependencies } from './write-dependencies.server'

/**
 * A milestone of this plan's own: a birth certificate, fees that fall due, or another step in the officer's words.
 *
 * @throws {Refused} not there (404), no plan or the same step stands in it (409), a person or date that cannot be (422)
 */
export async function addOwnMilestone({ actor, store, now }: Context, householdId: string, form: OwnMilestoneForm) {
  await store.write(async (tx) => {
    const [household] = await tx
      .select()
      .from(households)
      .where(and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'plan.edit')))
    if (!household) throw new Refused('not-there', 404)
    if (household.closedOn !== null) throw new Refused('case-closed', 409)
    const plan = await planInForce(tx, householdId)
    if (!plan || household.reunifiedOn === null) throw new Refused('no-plan-yet', 409)

    const inForce = await milestonesInForce(tx, householdId)
    if (inForce.some(({ id }) => id === form.id)) return
    const refusal = plannedDateRefusal(form.plannedOn, household.reunifiedOn)
    if (refusal) throw new Refused(refusal, 422)
    const personId = form.personId ?? null
    if (!(await isMember(tx, householdId, personId))) throw new Refused('not-in-household', 422)
    if (inForce.some((row) => row.code === form.kind && row.personId === personId && form.kind !== 'other'))
      throw new Refused('already-in-plan', 409)

    await tx.insert(planMilestones).values({
      id: form.id,
      planId: plan.id,
      householdId,
      code: form.kind,
      track: form.track,
      personId,
      ownLabel: form.kind === 'other' ? (form.label ?? null) : null,
      plannedOn: form.plannedOn,
      plannedBy: 'person',
      version: 1,
      createdAt: now,
    })
    await writeDependencies(tx, plan.id, await peopleInPlan(tx, householdId, inForce))
    await refreshPlan(tx, householdId)
    await recordEvent(tx, {
      actor,
      now,
      action: 'milestone.added',
      subjects: [
        { kind: 'milestone', id: form.id },
        { kind: 'household', id: householdId },
      ],
      details: { code: form.kind, plannedOn: form.plannedOn },
    })
  })
}

async function isMember(tx: Db, householdId: string, personId: string | null) {
  if (personId === null) return true
  const ofHousehold = and(eq(people.householdId, householdId), isNull(people.leftHouseholdOn))
  const found = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, personId), ofHousehold))
  return found.length > 0
}

async function peopleInPlan(tx: Db, householdId: string, rows: readonly { code: string; personId: string | null }[]) {
  const inPlan = (code: string, id: string) => rows.some((row) => row.code === code && row.personId === id)
  const roster = await tx.select().from(people).where(eq(people.householdId, householdId)).orderBy(people.id)
  return {
    caregivers: roster.filter(({ id }) => inPlan('M4', id)).map(({ id }) => id),
    children: roster.filter(({ id }) => inPlan('C1', id)).map(({ id, motherId }) => ({ id, motherId })),
  }
}
