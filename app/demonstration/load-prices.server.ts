import { and, eq } from 'drizzle-orm'
import { kitTypeLines, kitTypes } from '#db/schema/index'
import { loadKitCatalogue } from '#db/seed/load-kit-catalogue'
import type { Db } from '#db/store'
import { kitPrices } from './kit-prices'

/** The catalogue, with the demonstration's own price ceilings, and days of training before a ram is handed over. */
export async function loadPrices(tx: Db) {
  await loadKitCatalogue(tx)
  await tx.update(kitTypes).set({ trainingDays: 2 }).where(eq(kitTypes.code, 'ram-fattening'))
  for (const { id, code } of await tx.select({ id: kitTypes.id, code: kitTypes.code }).from(kitTypes))
    for (const [place, unitPriceCeiling] of (kitPrices[code] ?? []).entries())
      await tx
        .update(kitTypeLines)
        .set({ unitPriceCeiling })
        .where(and(eq(kitTypeLines.kitTypeId, id), eq(kitTypeLines.position, place + 1)))
}
