import type { Db } from '#db/store'
import { kitEndRefusal } from '~/domain/kits/kit-end-refusal'
import { kitInTrade } from '~/server/kit-in-trade.server'
import type { KitRecord } from '~/server/kit-record.server'
import { stateOf } from '~/server/kit-standing'
import { lotLinesOfKit } from '~/server/lot-lines-of-kit.server'

const mayStillBring = ['open', 'chosen', 'ordered', 'partlyReceived']

/** Why this person may not end the request, with the purchase that is still under way; null when they may. */
export async function endingOf(db: Db, actorId: string, record: KitRecord) {
  const { kit, deliveries } = record
  const lots = await lotLinesOfKit(db, kit.id)
  const comesWith = lots.find(({ lotState }) => mayStillBring.includes(lotState))?.lotNumber ?? null
  const hands = deliveries.map(({ deliveredById }) => deliveredById)
  const refusal = kitEndRefusal(actorId, {
    ...(await kitInTrade(db, kit.id)),
    state: stateOf(record),
    delivererIds: kit.delivererId === null ? hands : [...hands, kit.delivererId],
    comesWith,
  })
  return { refusal, lot: comesWith ?? '' }
}
