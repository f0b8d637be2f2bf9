import { and, eq, isNull } from 'drizzle-orm'
import { gateWaivers, households, people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { waiverRefusal } from '~/domain/plans/delivery-gate'
import { Refused } from '~/domain/refused'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { WaiverForm } from './milestone-forms'

/**
 * The lead lets baseline or training pass, with a reason. A training that is waived completes M2 of that caregiver.
 *
 * @throws {Refused} not in the lead's team (404), the rule says no (403), no such caregiver (422), closed (409)
 */
export async function waiveGateCondition({ actor, store, now }: Context, householdId: string, form: WaiverForm) {
  await store.write(async (tx) => {
    const [household] = await tx
      .select()
      .from(households)
      .where(and(eq(households.id, householdId), visibleHouseholds(tx, actor, 'gate.waive')))
    if (!household) throw new Refused('not-there', 404)
    if (household.closedOn !== null) throw new Refused('case-closed', 409)
    const { condition, reason } = form
    const refusal = waiverRefusal(condition, actor.role, reason)
    if (refusal) throw new Refused(refusal, 403)

    const caregiverId = form.caregiverId ?? null
    const caregivers = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.householdId, householdId), eq(people.caregiver, true), isNull(people.leftHouseholdOn)))
    if (caregiverId !== null && !caregivers.some(({ id }) => id === caregiverId))
      throw new Refused('not-in-household', 422)

    const [waiver] = await tx
      .insert(gateWaivers)
      .values({ id: form.id, householdId, caregiverId, condition, reason, waivedById: actor.id, waivedAt: now })
      .onConflictDoNothing()
      .returning()
    if (!waiver) return

    if (condition === 'training') {
      const shown = { completedOn: nigerDate(now), evidence: 'waiver', evidenceId: waiver.id }
      await completeMilestone(tx, { actor, now }, { householdId, code: 'M2', personId: caregiverId, ...shown })
    }
    await recordEvent(tx, {
      actor,
      now,
      action: 'gate.waived',
      subjects: [{ kind: 'household', id: householdId }],
      details: { condition, caregiverId },
    })
  })
}
