import { mayEver, type Action } from '~/domain/access/rights'
import type { Role } from '~/domain/access/roles'
import { inboxKinds, type InboxKind } from '~/domain/kits/inbox-words'

const needs: Record<InboxKind, Action> = {
  kit: 'kit.decide',
  supplyRound: 'kit.decide',
  loss: 'loss.decide',
  stockLoss: 'stock.decideLoss',
  businessPlan: 'businessPlan.decide',
  budgetMove: 'fund.decide',
  setting: 'ceiling.set',
  kitType: 'ceiling.propose',
  tieLifting: 'supplier.liftTie',
  focalPoint: 'focalPoint.confirm',
  returned: 'kit.request',
}

/** What a role decides at all. */
export function kindsDecidedBy(role: Role): InboxKind[] {
  return inboxKinds.filter((kind) => mayEver(role, needs[kind]))
}
