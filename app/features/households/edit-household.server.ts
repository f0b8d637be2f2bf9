import { and, eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { keepFirstDue } from '~/server/keep-first-due.server'
import { milestonesInForce, refreshPlan } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import type { EditHouseholdForm } from './household-form'
import { householdColumns, indexHousehold } from './household-row.server'
import { ownHousehold } from './own-household.server'

/**
 * Corrects what is known of a household; quiet when that is known already. The day of the return cannot move under a plan that has recorded it.
 *
 * @throws {Refused} not there (404), changed since it was read, closed, or the return stands in the plan (409)
 */
export async function editHousehold(context: Context, id: string, { version, ...form }: EditHouseholdForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const household = await ownHousehold(tx, actor, id)
    const reunifiedOn = form.reunifiedOn ?? null
    if (saysAlready(household, form)) return
    if (household.version !== version) throw new Refused('changed-meanwhile', 409)
    const moved = household.reunifiedOn !== reunifiedOn
    if (moved && (await returnIsRecorded(tx, id))) throw new Refused('return-in-plan', 409)

    const [edited] = await tx
      .update(households)
      .set({ ...householdColumns(form), version: version + 1 })
      .where(and(eq(households.id, id), eq(households.version, version)))
      .returning({ id: households.id })
    if (!edited) throw new Refused('changed-meanwhile', 409)

    await indexHousehold(tx, id, household.caseNumber, form)
    if (moved) await moveDates(tx, context, id, reunifiedOn)
    await recordEvent(tx, {
      actor,
      now,
      action: 'household.edited',
      subjects: [{ kind: 'household', id }],
      details: { version: version + 1, reunifiedOn },
    })
  })
}

/** The second of two clicks finds everything as it asks for. */
function saysAlready(household: typeof households.$inferSelect, form: Omit<EditHouseholdForm, 'version'>) {
  const asked = householdColumns(form)
  return isDeepStrictEqual({ ...household, ...asked }, household)
}

async function returnIsRecorded(tx: Db, id: string) {
  const milestones = await milestonesInForce(tx, id)
  return milestones.some(({ code, completion }) => code === 'M0' && completion !== null)
}

async function moveDates(tx: Db, context: Context, id: string, reunifiedOn: string | null) {
  const planned = (await milestonesInForce(tx, id)).length > 0
  if (!planned) {
    await keepFirstDue(tx, context, id)
    return
  }
  const reunified = {
    householdId: id,
    code: 'M0',
    personId: null,
    evidence: 'reunificationRecord',
    evidenceId: null,
  } as const
  if (reunifiedOn) await completeMilestone(tx, context, { ...reunified, completedOn: reunifiedOn })
  await refreshPlan(tx, id)
}
