import { businessPlans } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBeOpen } from '~/server/must-be-open.server'
import { recordEvent } from '~/server/record-event.server'
import { businessInReach } from './business-in-reach.server'
import { planVersions } from './plan-versions.server'

export type BusinessPlanForm = {
  id: string
  /** The newest version that the writer saw; 0 when there was none. */
  version: number
  activity: string
  market: string
  /** Whole XOF a week. */
  expectedTakings?: number | undefined
  expectedCosts?: number | undefined
}

/**
 * A new version of the plan stands beside the old ones and waits for another person's decision.
 *
 * @throws {Refused} business not there (404), the case is closed or somebody wrote a version meanwhile (409)
 */
export async function writeBusinessPlan({ actor, store, now }: Context, businessId: string, form: BusinessPlanForm) {
  await store.write(async (tx) => {
    const business = await businessInReach(tx, actor, businessId, 'visit.log')
    if (!business) throw new Refused('not-there', 404)
    const versions = await planVersions(tx, businessId)
    if (versions.some(({ id }) => id === form.id)) return
    await mustBeOpen(tx, business.householdId)
    if ((versions[0]?.version ?? 0) !== form.version) throw new Refused('business-plan-changed', 409)

    const { id, activity, market, expectedTakings = null, expectedCosts = null } = form
    const version = form.version + 1
    await tx.insert(businessPlans).values({
      id,
      businessId,
      version,
      activity,
      market,
      expectedTakings,
      expectedCosts,
      writtenById: actor.id,
      writtenAt: now,
    })
    await recordEvent(tx, {
      actor,
      now,
      action: 'businessPlan.written',
      subjects: [
        { kind: 'household', id: business.householdId },
        { kind: 'business', id: businessId },
      ],
      details: { planId: id, version, expectedTakings, expectedCosts },
    })
  })
}
