import { eq, inArray } from 'drizzle-orm'
import {
  goodsReceiptLines,
  goodsReceipts,
  lotCancellations,
  lotItems,
  lotKitLines,
  lotShortages,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor, Context } from '~/server/context.server'
import { keepLotState } from '~/server/keep-lot-state.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { staffNames } from '~/server/staff-names.server'
import { releaseMissingGoods } from '~/server/release-missing-goods.server'
import { kitsOfLot } from './kits-of-lot.server'
import { lotOf } from './lot-of.server'
import { mustNotBeTied } from './must-not-be-tied.server'
import { lotSubjects } from './open-lot.server'

/**
 * A purchase is given up before anything came in: its kits' lines are free for another.
 *
 * @throws {Refused} 403 tied to the supplier; 404 no such purchase; 409 goods have come in, ended with another reason
 */
export async function cancelLot({ actor, store, now }: Context, lotId: string, { reason }: { reason: string }) {
  await store.write(async (tx) => {
    const lot = await lotOf(tx, actor, lotId)
    if (lot.state === 'cancelled') {
      const [known] = await tx.select().from(lotCancellations).where(eq(lotCancellations.lotId, lotId))
      await mustBeTheSame(tx, known && { by: known.cancelledById, reason: known.reason }, { actor, reason })
      return
    }
    await mustNotBeTied(tx, actor.id, lotId)
    if (await hasReceived(tx, lotId)) throw new Refused('lot-received', 409)
    const kitIds = await kitsOfLot(tx, lotId)
    const items = await tx.select({ id: lotItems.id }).from(lotItems).where(eq(lotItems.lotId, lotId))
    await tx.delete(lotKitLines).where(
      inArray(
        lotKitLines.lotItemId,
        items.map(({ id }) => id),
      ),
    )
    await tx.insert(lotCancellations).values({ lotId, reason, cancelledById: actor.id, cancelledAt: now })
    await keepLotState(tx, lotId, now)
    const details = { number: lot.number, was: lot.state, rows: [await sealedRows(tx, 'lotCancellation', [lotId])] }
    await recordEvent(tx, { actor, now, action: 'lot.cancelled', subjects: lotSubjects(lotId, kitIds), details })
  })
}

/**
 * No more of this order will come: what came is what is paid, and the money of the rest is free again.
 *
 * @throws {Refused} 403 tied to the supplier; 404 no such purchase; 409 it is not partly received, ended with another
 * reason
 */
export async function closeLotShort(context: Context, lotId: string, { reason }: { reason: string }) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const lot = await lotOf(tx, actor, lotId)
    const [known] = await tx.select().from(lotShortages).where(eq(lotShortages.lotId, lotId))
    if (known) {
      await mustBeTheSame(tx, { by: known.closedById, reason: known.reason }, { actor, reason })
      return
    }
    await mustNotBeTied(tx, actor.id, lotId)
    if (lot.state === 'ordered') throw new Refused('nothing-received', 409)
    if (lot.state !== 'partlyReceived') throw new Refused('nothing-missing', 409)
    await tx.insert(lotShortages).values({ lotId, reason, closedById: actor.id, closedAt: now })
    await releaseMissingGoods(tx, context, lotId)
    await keepLotState(tx, lotId, now)
    const details = { number: lot.number, rows: [await sealedRows(tx, 'shortage', [lotId])] }
    const subjects = lotSubjects(lotId, await kitsOfLot(tx, lotId))
    await recordEvent(tx, { actor, now, action: 'lot.closedShort', subjects, details })
  })
}

/** The form of one person came twice; another's reason, or a second one, is not the one that stands. */
async function mustBeTheSame(
  tx: Db,
  known: { by: string; reason: string } | undefined,
  { actor, reason }: { actor: Actor; reason: string },
) {
  if (!known || (known.by === actor.id && known.reason === reason)) return
  const name = (await staffNames(tx, [known.by])).get(known.by) ?? ''
  throw new Refused('lot-ended-already', 409, { name })
}

async function hasReceived(tx: Db, lotId: string) {
  const rows = await tx
    .select({ received: goodsReceiptLines.received })
    .from(goodsReceipts)
    .innerJoin(goodsReceiptLines, eq(goodsReceiptLines.receiptId, goodsReceipts.id))
    .where(eq(goodsReceipts.lotId, lotId))
  return rows.some(({ received }) => received > 0)
}
