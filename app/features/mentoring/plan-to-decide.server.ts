import type { Context } from '~/server/context.server'
import { businessInReach } from './business-in-reach.server'
import { businessPage } from './business-page.server'

/** A business whose plan this actor's role decides, with the version that waits for it. */
export async function planToDecide(context: Context, businessId: string) {
  const business = await businessInReach(context.store.query, context.actor, businessId, 'businessPlan.decide')
  return business ? await businessPage(context, businessId) : null
}
