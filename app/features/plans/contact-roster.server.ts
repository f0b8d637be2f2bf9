import { nigerDate } from '~/domain/dates'
import { childRoster } from '~/server/child-roster.server'
import type { Context } from '~/server/context.server'
import type { MilestonePage } from './milestone-page.server'

/** The children to ask about in a follow-up contact; nobody is asked about at another milestone. */
export async function contactRoster({ store, now }: Context, { milestone, householdId }: MilestonePage) {
  return isContact(milestone.code) ? await childRoster(store, householdId, nigerDate(now)) : []
}

function isContact(code: string) {
  return /^F\d+$/.test(code)
}
