import { and, eq, sql } from 'drizzle-orm'
import { stockBalances, stockLossDecisions, stockLosses } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import { stockLossRefusal, type StockLossOutcome } from '~/domain/stock/stock-loss'
import type { Context } from '~/server/context.server'
import { moveStock } from '~/server/move-stock.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { othersWhoMay } from '~/server/others-who-may.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'

const actions = { confirmed: 'stock.lost', refused: 'stock.lossRefused' } as const

/**
 * Whether goods that were reported gone leave the book of the store, or are there to be taken again.
 *
 * @returns the shelf
 * @throws {Refused} 403 neither lead nor logistics, own report and who can answer it; 404 no such report; 409 answered already
 */
export async function decideStockLoss(
  { actor, store, now }: Context,
  lossId: string,
  { outcome, reason }: { outcome: StockLossOutcome; reason: string },
) {
  if (!mayEver(actor.role, 'stock.decideLoss')) throw new Refused('not-your-role', 403)
  return await store.write(async (tx) => {
    const [row] = await tx
      .select({ loss: stockLosses, known: stockLossDecisions })
      .from(stockLosses)
      .leftJoin(stockLossDecisions, eq(stockLossDecisions.lossId, stockLosses.id))
      .where(eq(stockLosses.id, lossId))
    if (!row) throw new Refused('not-there', 404)
    const { loss, known } = row
    const { storeId, itemKey, quantity, lostOn, reportedById } = loss
    const shelf = { storeId, itemKey }
    if (known?.outcome === outcome && known.decidedById === actor.id) return shelf
    const refusal = stockLossRefusal({ reportedById, answered: known !== null }, actor)
    if (refusal === 'own-stock-loss')
      throw new Refused(refusal, 403, { names: await othersWhoMay(tx, actor, 'stock.decideLoss', [reportedById]) })
    if (refusal) throw new Refused(refusal, 409)
    await mustBeOtherHands(tx, actor, [reportedById], 'stock.decideLoss')

    const decision = { lossId, outcome, reason, decidedById: actor.id, decidedAt: now }
    const [decided] = await tx.insert(stockLossDecisions).values(decision).onConflictDoNothing().returning()
    if (!decided) throw new Refused('stock-loss-answered', 409)
    await tx
      .update(stockBalances)
      .set({ reportedGone: sql`${stockBalances.reportedGone} - ${quantity}` })
      .where(and(eq(stockBalances.storeId, storeId), eq(stockBalances.itemKey, itemKey)))
    const gone = { ...shelf, kind: 'lost' as const, quantity, movedOn: lostOn, causeId: lossId, reason: loss.reason }
    if (outcome === 'confirmed') await moveStock(tx, { actor: { id: reportedById }, now }, gone)
    await recordEvent(tx, {
      actor,
      now,
      action: actions[outcome],
      subjects: [{ kind: 'store', id: storeId }],
      details: {
        lossId,
        itemKey,
        quantity,
        lostOn,
        reportedById,
        rows: [await sealedRows(tx, 'stockLossDecision', [lossId])],
      },
    })
    return shelf
  })
}
