import { businessPlanDecisions } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { businessPlanRefusal, type PlanOutcome } from '~/domain/mentoring/business-plan-refusal'
import { Refused } from '~/domain/refused'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { linkedPeople } from '~/server/linked-people.server'
import { mustBeOpen } from '~/server/must-be-open.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'
import { businessInReach } from './business-in-reach.server'
import { planDeciders } from './plan-deciders.server'
import { planVersions } from './plan-versions.server'

export type PlanDecisionForm = { planId: string; outcome: PlanOutcome; reason?: string | undefined }

/**
 * Decides the newest version of a business plan; approved, it completes M3 of the caregiver.
 *
 * @throws {Refused} business not there (404), own plan or a declared link (403), no reason (422), decided already, the
 *   case is closed or another version stands there now (409)
 */
export async function decideBusinessPlan({ actor, store, now }: Context, businessId: string, form: PlanDecisionForm) {
  await store.write(async (tx) => {
    const business = await businessInReach(tx, actor, businessId, 'businessPlan.decide')
    if (!business) throw new Refused('not-there', 404)
    const { householdId, caregiverId } = business
    const [plan] = await planVersions(tx, businessId)
    if (plan?.id !== form.planId) throw new Refused('business-plan-changed', 409)
    if (isSameDeed(plan.decision, form, actor.id)) return
    await mustBeOpen(tx, householdId)

    const refusal = businessPlanRefusal(
      {
        writtenById: plan.writtenById,
        decided: plan.decision !== null,
        linkedPeople: await linkedPeople(tx, householdId),
      },
      { outcome: form.outcome, hasReason: form.reason !== undefined },
      actor,
    )
    if (refusal) {
      const names = await planDeciders(tx, householdId, plan.writtenById)
      throw new Refused(refusal, statuses[refusal], { names: names.join(', ') })
    }

    await mustBeOtherHands(tx, actor, [plan.writtenById], 'businessPlan.decide')
    const { planId, outcome, reason = null } = form
    const [decision] = await tx
      .insert(businessPlanDecisions)
      .values({ planId, outcome, reason, decidedById: actor.id, decidedAt: now })
      .onConflictDoNothing()
      .returning()
    if (!decision) throw new Refused('plan-already-decided', 409)
    if (outcome === 'approved')
      await completeMilestone(
        tx,
        { actor, now },
        {
          householdId,
          code: 'M3',
          personId: caregiverId,
          completedOn: nigerDate(now),
          evidence: 'kitDecision',
          evidenceId: planId,
        },
      )
    await recordEvent(tx, {
      actor,
      now,
      action: `businessPlan.${outcome}`,
      subjects: [
        { kind: 'household', id: householdId },
        { kind: 'business', id: businessId },
        { kind: 'person', id: caregiverId },
      ],
      details: { planId, version: plan.version },
    })
  })
}

const statuses = {
  'own-business-plan': 403,
  'business-declared-link': 403,
  'plan-already-decided': 409,
  'plan-reason-missing': 422,
} as const

type Decision = { outcome: PlanOutcome; decidedById: string } | null

/** The same decision sent twice by the same person. */
function isSameDeed(standing: Decision, form: PlanDecisionForm, actorId: string) {
  return standing?.decidedById === actorId && standing.outcome === form.outcome
}
