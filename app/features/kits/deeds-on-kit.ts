import { mayEver } from '~/domain/access/rights'
import { kitCancelRefusal } from '~/domain/kits/kit-cancel-refusal'
import { kitEditRefusal, type KitInTrade } from '~/domain/kits/kit-edit-refusal'
import type { Actor } from '~/server/context.server'
import type { KitRecord } from '~/server/kit-record.server'
import { approvalsGiven, stateOf } from '~/server/kit-standing'

export type KitDeed = 'edit' | 'submit' | 'decide' | 'assign' | 'deliver' | 'cancel' | 'end'

/**
 * What this actor can do next with a request.
 *
 * @param may.change the officer of its household
 * @param may.cancel that officer, or a lead who sees it
 * @param may.end there is a rest, and nothing of it comes any more
 */
export function deedsOnKit(
  actor: Actor,
  record: KitRecord,
  inTrade: KitInTrade,
  may: { change: boolean; cancel: boolean; end: boolean },
): KitDeed[] {
  const { kit, current } = record
  const state = stateOf(record)
  const isApproved = state === 'approved' || state === 'partlyDelivered'
  const isOpen = may.change && kitEditRefusal({ ...kit, ...inTrade, state }, current.number) === null
  const hasApproved = approvalsGiven(record).some(({ decidedById }) => decidedById === actor.id)
  const possible: [KitDeed, boolean][] = [
    ['submit', isOpen && current.submittedAt === null],
    ['edit', isOpen],
    [
      'decide',
      state === 'submitted' && kit.requestedById !== actor.id && !hasApproved && mayEver(actor.role, 'kit.decide'),
    ],
    ['assign', may.change && isApproved],
    ['deliver', isApproved && kit.delivererId === actor.id],
    ['cancel', may.cancel && mayEver(actor.role, 'kit.cancel') && kitCancelRefusal({ ...inTrade, state }) === null],
    ['end', may.cancel && may.end && mayEver(actor.role, 'kit.cancel')],
  ]
  return possible.filter(([, can]) => can).map(([deed]) => deed)
}
