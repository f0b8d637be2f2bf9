import type { Db } from '#db/store'
import { payerRefusal, type Payable } from '~/domain/payments/payment-refusal'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'

/** @throws {Refused} 403 with the names of those who can pay it */
export async function mustBePayer(tx: Db, { actor }: Context, payable: Payable) {
  const refusal = payerRefusal(actor, payable)
  const before = [...payable.receivedByIds, ...payable.decidedByIds]
  if (refusal === null) {
    await mustBeOtherHands(tx, actor, before, 'payment.record', payable.tiedIds)
    return
  }
  const except = [...before, ...payable.tiedIds]
  throw new Refused(refusal, 403, { names: await othersWhoMay(tx, actor, 'payment.record', except) })
}
