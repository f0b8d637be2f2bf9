import { mayEver } from '~/domain/access/rights'
import { groupBy } from '~/domain/group-by'
import { placeOf } from '~/domain/households/places'
import type { Context } from '~/server/context.server'
import { freeLines, type FreeLine } from './free-lines.server'
import { lotLinesAtMost } from './lot-forms'

export type ThingToBuy = {
  itemKey: string
  item: string
  unit: string
  lines: { id: string; kitNumber: string; place: string | null; quantity: number; unitPrice: number; here: boolean }[]
}

/**
 * Approved lines to choose from, by thing: the free ones, and those of this purchase. Of many the longest approved; the
 * rest follow in another purchase.
 */
export async function linesToChoose({ actor, store }: Context, lotId?: string) {
  if (!mayEver(actor.role, 'procurement.record')) return { things: [], kits: [], more: false }
  const found = await freeLines(store.query, { ...(lotId === undefined ? {} : { lotId }), limit: lotLinesAtMost + 1 })
  const groups = groupBy(found.slice(0, lotLinesAtMost), ({ itemKey }) => itemKey)
  const things = [...groups].map(([itemKey, lines]): ThingToBuy => ({
    itemKey,
    item: lines[0]?.item ?? '',
    unit: lines[0]?.unit ?? '',
    lines: lines.map(({ kitLineId, kitNumber, communePcode, quantity, unitPrice, lotId: standsIn }) => ({
      id: kitLineId,
      kitNumber,
      place: communePcode === null ? null : (placeOf(communePcode)?.name ?? null),
      quantity,
      unitPrice,
      here: standsIn !== null,
    })),
  }))
  return { things, kits: wholeKits(found.slice(0, lotLinesAtMost)), more: found.length > lotLinesAtMost }
}

/** Kits that can be taken whole: every free line of them at once. */
function wholeKits(lines: FreeLine[]) {
  return [...groupBy(lines, ({ kitId }) => kitId)].map(([id, ofKit]) => ({
    id,
    kitNumber: ofKit[0]?.kitNumber ?? '',
    place: ofKit[0]?.communePcode ? (placeOf(ofKit[0].communePcode)?.name ?? null) : null,
    lines: ofKit.length,
    total: ofKit.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0),
  }))
}
