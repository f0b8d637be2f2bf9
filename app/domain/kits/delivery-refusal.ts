import type { CivilDate } from '../dates'
import { isCivilDate } from '../dates'

export type DeliveryRefusal =
  | 'not-approved'
  | 'own-request'
  | 'own-approval'
  | 'own-payment'
  | 'already-delivered'
  | 'gate-closed'
  | 'date-unreadable'
  | 'in-the-future'
  | 'before-approval'
  | 'nothing-delivered'
  | 'line-twice'
  | 'unknown-line'
  | 'quantity-out-of-range'
  | 'more-than-approved'

export type LineQuantity = { lineId: string; quantity: number }

export type KitToDeliver = {
  /** Everybody who requested it, or wrote or submitted one of its versions. */
  askedByIds: readonly string[]
  /** Everybody whose approval carries this version; empty when none is in force. */
  approvedByIds: readonly string[]
  /** Everybody who paid for it, or for a purchase that it stands in. */
  paidByIds: readonly string[]
  /** The day of the last approval needed; null when none is in force. */
  approvedOn: CivilDate | null
  approved: readonly LineQuantity[]
  /** All that was handed over before, line by line; several rows of one line add up. */
  delivered: readonly LineQuantity[]
  /** On the day of the handover, and for what can be taken back also today. */
  gateIsOpen: boolean
}

export type Delivery = { deliveredById: string; deliveredOn: CivilDate; lines: readonly LineQuantity[] }

/**
 * Why a handover may not be recorded, or null. Requester, approver and deliverer are three people, and
 * whoever paid hands nothing over; no line goes beyond
 * what was approved for it, over all handovers. Source: docs/programme-rules.md §4 and §19.
 */
export function deliveryRefusal(kit: KitToDeliver, delivery: Delivery, today: CivilDate): DeliveryRefusal | null {
  if (kit.approvedOn === null || kit.approvedByIds.length === 0) return 'not-approved'
  if (kit.askedByIds.includes(delivery.deliveredById)) return 'own-request'
  if (kit.approvedByIds.includes(delivery.deliveredById)) return 'own-approval'
  if (kit.paidByIds.includes(delivery.deliveredById)) return 'own-payment'
  if (isDelivered(kit.approved, kit.delivered)) return 'already-delivered'
  if (!isCivilDate(delivery.deliveredOn)) return 'date-unreadable'
  if (delivery.deliveredOn > today) return 'in-the-future'
  if (delivery.deliveredOn < kit.approvedOn) return 'before-approval'
  if (!kit.gateIsOpen) return 'gate-closed'
  return linesRefusal(kit, delivery.lines)
}

/** True when every approved line was handed over in full. */
export function isDelivered(approved: readonly LineQuantity[], delivered: readonly LineQuantity[]): boolean {
  return approved.length > 0 && approved.every((line) => quantityAt(delivered, line.lineId) >= line.quantity)
}

function linesRefusal(kit: KitToDeliver, lines: readonly LineQuantity[]): DeliveryRefusal | null {
  if (lines.some(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 0)) return 'quantity-out-of-range'
  if (lines.every(({ quantity }) => quantity === 0)) return 'nothing-delivered'
  if (new Set(lines.map(({ lineId }) => lineId)).size < lines.length) return 'line-twice'
  if (lines.some(({ lineId }) => !kit.approved.some((line) => line.lineId === lineId))) return 'unknown-line'
  return lineBeyond(kit, lines) ? 'more-than-approved' : null
}

/** The first line that goes beyond what is left of it, and what is left. */
export function lineBeyond(
  { approved, delivered }: Pick<KitToDeliver, 'approved' | 'delivered'>,
  lines: readonly LineQuantity[],
): { lineId: string; left: number } | null {
  const left = lines.map(({ lineId }) => ({
    lineId,
    left: Math.max(0, quantityAt(approved, lineId) - quantityAt(delivered, lineId)),
  }))
  return left.find((line) => quantityAt(lines, line.lineId) > line.left) ?? null
}

function quantityAt(lines: readonly LineQuantity[], lineId: string): number {
  return lines.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
}
