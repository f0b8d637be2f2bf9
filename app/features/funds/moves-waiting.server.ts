import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { moveRows, unanswered } from './move-rows.server'

const SHOWN = 20

/** Proposed moves that nobody has answered; nothing for whoever answers none. */
export async function movesWaiting({ actor, store }: Context) {
  if (!mayEver(actor.role, 'fund.decide')) return []
  return await moveRows(store, unanswered(), SHOWN)
}
