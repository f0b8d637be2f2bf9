import { eq } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { keepFirstDue } from '~/server/keep-first-due.server'
import { milestonesInForce, refreshPlan } from '~/server/plan-progress.server'
import { recordEvent } from '~/server/record-event.server'
import { joiningEntry, moveIn, type Joining } from './joining.server'
import { ownHousehold } from './own-household.server'
import { checkRoster, rosterOf } from './roster-of.server'

/**
 * Somebody of the centre comes to live in a household of this officer. The day becomes the household's return where it
 * has none, and completes M0 of its plan.
 *
 * @throws {Refused} not there (404), closed, or the person lives somewhere already (409), an impossible roster (422)
 */
export async function joinHousehold(
  context: Context,
  householdId: string,
  joining: Joining,
  /** The record that shows the return. */
  evidenceId: string,
) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const household = await ownHousehold(tx, actor, householdId)
    checkRoster([...(await rosterOf(tx, householdId)), await joiningEntry(tx, joining)])
    await moveIn(tx, householdId, joining)

    const returned = household.reunifiedOn ?? joining.returnedOn
    const planned = (await milestonesInForce(tx, householdId)).length > 0
    if (household.reunifiedOn === null)
      await tx
        .update(households)
        .set({ reunifiedOn: returned, version: household.version + 1 })
        .where(eq(households.id, householdId))
    await keepFirstDue(tx, context, householdId)
    if (planned) {
      await completeMilestone(tx, context, {
        householdId,
        code: 'M0',
        personId: null,
        completedOn: returned,
        evidence: 'reunificationRecord',
        evidenceId,
      })
      await refreshPlan(tx, householdId)
    }
    const [person] = await tx.select({ code: people.code }).from(people).where(eq(people.id, joining.personId))
    await recordEvent(tx, {
      actor,
      now,
      action: 'member.joined',
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'person', id: joining.personId },
      ],
      details: { code: person?.code ?? '', relation: joining.relation, returnedOn: joining.returnedOn },
    })
  })
}
