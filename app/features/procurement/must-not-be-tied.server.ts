import { and, eq, isNull } from 'drizzle-orm'
import { lotChoices, quotes } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { tiesToSuppliers } from '~/server/supplier-links.server'

/**
 * Whoever is tied to the supplier chosen, or to one that quoted while none is chosen, neither gives the purchase up nor
 * closes it.
 *
 * @throws {Refused} 403 tied to the supplier
 */
export async function mustNotBeTied(tx: Db, userId: string, lotId: string) {
  const quoted = await tx
    .select({ quoteId: quotes.id, supplierId: quotes.supplierId, chosen: lotChoices.quoteId })
    .from(quotes)
    .leftJoin(lotChoices, eq(lotChoices.lotId, quotes.lotId))
    .where(and(eq(quotes.lotId, lotId), isNull(quotes.supersededAt)))
  const concerned = quoted.filter(({ quoteId, chosen }) => chosen === null || chosen === quoteId)
  const ties = await tiesToSuppliers(
    tx,
    concerned.map(({ supplierId }) => supplierId),
  )
  if (ties.some((tie) => tie.userId === userId)) throw new Refused('tied-to-supplier', 403)
}
