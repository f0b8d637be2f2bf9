import { and, eq, inArray, isNull } from 'drizzle-orm'
import {
  kitDecisions,
  kitVersions,
  lotChoices,
  lotItems,
  lotWaivers,
  quoteLines,
  quotes,
  suppliers,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { choiceRefusal, type QuoteToChoose } from '~/domain/procurement/choice-refusal'
import { Refused } from '~/domain/refused'
import { askedByIdsOf } from '~/server/asked-by.server'
import type { Context } from '~/server/context.server'
import { keepLotState } from '~/server/keep-lot-state.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'
import { isTiedToSupplier } from '~/server/supplier-links.server'
import { kitsOfLot } from './kits-of-lot.server'
import { lotOf } from './lot-of.server'
import { lotSubjects } from './open-lot.server'

/**
 * The supplier of a purchase, with the reason.
 *
 * @throws {Refused} 403 tied to the supplier, own request or approval among the kits; 404 no such purchase; 409 too few
 * quotes, above what was approved, chosen already; 422 no such quote, reason too short
 */
export async function chooseQuote(
  { actor, store, now }: Context,
  lotId: string,
  { quoteId, reason }: { quoteId: string; reason: string },
) {
  await store.write(async (tx) => {
    const lot = await lotOf(tx, actor, lotId)
    if (await isSame(tx, lotId, quoteId, actor.id)) return
    if (lot.state !== 'open') throw new Refused('lot-not-open', 409)
    const offered = await quotesOf(tx, lotId)
    const chosen = offered.find(({ id }) => id === quoteId)
    const kitIds = await kitsOfLot(tx, lotId)
    const [waiver] = await tx.select({ why: lotWaivers.why }).from(lotWaivers).where(eq(lotWaivers.lotId, lotId))
    const before = await handsOnKits(tx, kitIds)
    const facts = {
      quotes: offered,
      waived: waiver !== undefined,
      tied: chosen !== undefined && (await isTiedToSupplier(tx, actor.id, chosen.supplierId)),
      ownKit: before.includes(actor.id),
    }
    const refusal = choiceRefusal(facts, { quoteId, reason })
    if (refusal) throw new Refused(refusal.reason, refusal.status, 'values' in refusal ? refusal.values : {})
    await mustBeOtherHands(tx, actor, before, 'procurement.record')
    await tx.insert(lotChoices).values({ lotId, quoteId, reason, chosenById: actor.id, chosenAt: now })
    await keepLotState(tx, lotId, now)
    const subjects = [...lotSubjects(lotId, kitIds), { kind: 'supplier' as const, id: chosen?.supplierId ?? '' }]
    const details = {
      number: lot.number,
      total: chosen?.total ?? 0,
      quotes: offered.length,
      waiver: waiver?.why ?? null,
    }
    await recordEvent(tx, { actor, now, action: 'lot.supplierChosen', subjects, details })
  })
}

async function isSame(tx: Db, lotId: string, quoteId: string, actorId: string) {
  const [choice] = await tx.select().from(lotChoices).where(eq(lotChoices.lotId, lotId))
  return choice?.quoteId === quoteId && choice.chosenById === actorId
}

async function quotesOf(tx: Db, lotId: string): Promise<(QuoteToChoose & { supplierId: string })[]> {
  const rows = await tx
    .select({ quote: quotes, retiredAt: suppliers.retiredAt })
    .from(quotes)
    .innerJoin(suppliers, eq(suppliers.id, quotes.supplierId))
    .where(and(eq(quotes.lotId, lotId), isNull(quotes.supersededAt)))
  const lines = await tx
    .select({
      quoteId: quoteLines.quoteId,
      item: lotItems.item,
      unitPrice: quoteLines.unitPrice,
      approvedUnitPrice: lotItems.approvedUnitPrice,
    })
    .from(quoteLines)
    .innerJoin(lotItems, eq(lotItems.id, quoteLines.lotItemId))
    .where(eq(lotItems.lotId, lotId))
    .orderBy(lotItems.position)
  return rows.map(({ quote, retiredAt }) => ({
    id: quote.id,
    supplierId: quote.supplierId,
    total: quote.total,
    supplierRetired: retiredAt !== null,
    lines: lines.filter((line) => line.quoteId === quote.id),
  }))
}

/** Who requested or decided one of them, in whatever role they had then. */
async function handsOnKits(tx: Db, kitIds: string[]) {
  if (kitIds.length === 0) return []
  const decided = await tx
    .selectDistinct({ by: kitDecisions.decidedById })
    .from(kitDecisions)
    .innerJoin(kitVersions, eq(kitVersions.id, kitDecisions.versionId))
    .where(inArray(kitVersions.kitId, kitIds))
  return [...(await askedByIdsOf(tx, kitIds)), ...decided.map(({ by }) => by)]
}
