import { isGoods } from '~/domain/kits/goods'
import type { HandedOver } from '~/domain/kits/verification-refusal'
import type { KitRecord } from './kit-record.server'
import { deliveredOf } from './kit-standing'

export type HandedLine = { lineId: string; item: string; unit: string; quantity: number; asset: boolean }

/** All goods that were handed over of a kit and did not come back, its lines added up in the order of the request. */
export function handedOverOf({ versions, deliveries, returns }: KitRecord): HandedOver & { lines: HandedLine[] } {
  const asked = versions.flatMap(({ lines }) => lines).filter(isGoods)
  const goods = new Set(asked.map(({ id }) => id))
  const handed = deliveredOf({ deliveries, returns })
  return {
    deliveredByIds: deliveries.map(({ deliveredById }) => deliveredById),
    since:
      deliveries
        .filter(({ lines }) => lines.some(({ lineId, quantity }) => quantity > 0 && goods.has(lineId)))
        .map(({ deliveredOn }) => deliveredOn)
        .sort()[0] ?? null,
    lines: asked
      .map(({ id: lineId, item, unit, asset }) => ({
        lineId,
        asset,
        item,
        unit,
        quantity: handed.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0),
      }))
      .filter(({ quantity }) => quantity > 0),
  }
}
