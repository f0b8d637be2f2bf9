import { asc, eq } from 'drizzle-orm'
import { kitTypeLines } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { itemKeyOf } from '~/server/item-key.server'
import { lastPrices } from '~/server/last-prices.server'
import { roundPage } from './round-page.server'

/** An own round that came back, with the catalogue's lines as they were asked for; null for anybody else's. */
export async function roundToCorrect(context: Context, roundId: string) {
  const round = await roundPage(context, roundId)
  if (!round?.own || round.state !== 'returned') return null
  const catalogue = await context.store.query
    .select()
    .from(kitTypeLines)
    .where(eq(kitTypeLines.kitTypeId, round.kitTypeId))
    .orderBy(asc(kitTypeLines.position))
  const keyOf = (line: { itemFr: string; unit: string }) => itemKeyOf(line.itemFr, line.unit)
  const paid = await lastPrices(context.store.query, catalogue.map(keyOf))
  const lines = catalogue.map((line) => {
    const asked = round.lines.find(({ item }) => item === line.itemFr)
    return {
      ...{ position: line.position, icon: line.icon, item: { fr: line.itemFr, en: line.itemEn }, unit: line.unit },
      ...{ unitPriceCeiling: line.unitPriceCeiling, modality: line.modality, last: paid.get(keyOf(line)) ?? null },
      ...{ quantity: asked?.quantity ?? 0, unitPrice: asked?.unitPrice ?? null },
    }
  })
  return { round, lines }
}
