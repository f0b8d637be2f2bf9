import type { Context } from '~/server/context.server'
import { businessInReach } from './business-in-reach.server'
import { businessPage } from './business-page.server'

/** A business whose plan this actor may write, with the versions that stand already. */
export async function planToWrite(context: Context, businessId: string) {
  const business = await businessInReach(context.store.query, context.actor, businessId, 'visit.log')
  return business ? await businessPage(context, businessId) : null
}
