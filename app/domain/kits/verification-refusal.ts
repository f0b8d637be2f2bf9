import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'
import { isCivilDate, type CivilDate } from '../dates'
import type { LineQuantity } from './delivery-refusal'

/** Days after a handover within which somebody else counts anew. A default of this programme: docs/programme-rules.md §23. */
export const verifiedWithinDays = 30

export type VerificationRefusal =
  | 'not-handed-over'
  | 'all-came-back'
  | 'not-a-verifier'
  | 'own-handover'
  | 'verifier-is-linked'
  | 'verified-in-future'
  | 'verified-before-handover'
  | 'count-every-line'
  | 'more-found-than-delivered'
  | 'missing-unexplained'

type HandedLine = LineQuantity & { asset: boolean }

export type HandedOver = {
  deliveredByIds: readonly string[]
  /** The day of the first handover of goods; null when none were handed over. */
  since: CivilDate | null
  /** All handovers together, one row a line; what is no asset is meant to be used or sold. */
  lines: readonly HandedLine[]
}

export type Counted = {
  verifier: { id: string; role: Role }
  verifiedOn: CivilDate
  lines: readonly { lineId: string; found: number }[]
  note?: string | undefined
}

/**
 * Why a count of what was handed over does not stand, or null: by anybody who took no part in a handover, every line
 * once, and with a word where something is missing. Source: docs/programme-rules.md §23.
 */
export function verificationRefusal(
  kit: HandedOver & { linkedPeople: readonly string[] },
  counted: Counted,
  today: CivilDate,
): VerificationRefusal | null {
  const { verifier, verifiedOn, lines, note } = counted
  if (!mayEver(verifier.role, 'kit.verify')) return 'not-a-verifier'
  if (kit.deliveredByIds.includes(verifier.id)) return 'own-handover'
  if (kit.linkedPeople.includes(verifier.id)) return 'verifier-is-linked'
  if (kit.since === null) return 'not-handed-over'
  if (kit.lines.length === 0) return 'all-came-back'
  if (!isCivilDate(verifiedOn) || verifiedOn > today) return 'verified-in-future'
  if (verifiedOn < kit.since) return 'verified-before-handover'
  const asked = new Set(kit.lines.map(({ lineId }) => lineId))
  const answered = new Set(lines.map(({ lineId }) => lineId))
  if (answered.size < lines.length || asked.size !== answered.size || [...asked].some((id) => !answered.has(id)))
    return 'count-every-line'
  if (lines.some(({ lineId, found }) => found < 0 || found > quantityOf(kit, lineId)))
    return 'more-found-than-delivered'
  return missingOf(kit, lines) > 0 && note === undefined ? 'missing-unexplained' : null
}

/** How many assets of all lines were not found; of `gone`, those that reports of a loss name are not looked for. */
export function missingOf(
  kit: Pick<HandedOver, 'lines'>,
  counted: Counted['lines'],
  gone: readonly LineQuantity[] = [],
): number {
  const expected = (lineId: string) => quantityOf(kit, lineId) - quantityOf({ lines: gone }, lineId)
  return counted
    .filter(({ lineId }) => isAsset(kit, lineId))
    .reduce((sum, { lineId, found }) => sum + Math.max(0, expected(lineId) - found), 0)
}

/** How many consumables were not found: used or sold, as they are meant to be. */
export function usedOf(kit: Pick<HandedOver, 'lines'>, counted: Counted['lines']): number {
  return counted
    .filter(({ lineId }) => !isAsset(kit, lineId))
    .reduce((sum, { lineId, found }) => sum + Math.max(0, quantityOf(kit, lineId) - found), 0)
}

function isAsset({ lines }: Pick<HandedOver, 'lines'>, lineId: string) {
  return lines.some((line) => line.lineId === lineId && line.asset)
}

function quantityOf({ lines }: { lines: readonly LineQuantity[] }, lineId: string) {
  return lines.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
}
