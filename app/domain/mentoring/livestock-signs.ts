import { sign, type HandedOver, type SeenVisit, type Sign } from './standing-signs'
import { standingThresholds } from './standing-thresholds'

/**
 * What the animals tell against those that were handed over, or where that is not known against the first count. Fewer
 * may mean that some were sold: the figures are said, and the visitor knows.
 *
 * @param visits the newest first
 */
export function livestockSigns(visits: readonly SeenVisit[], handedOver: HandedOver): Sign[] {
  const [last, ...earlier] = visits
  if (!last) return []
  const { animalsAlive: alive, animalsValue: value } = last
  if (alive === null) return [sign('notCounted', 'nothing', { on: last.visitedOn })]
  const start = handedOver ?? firstCount(earlier)
  if (!start) return [sign('nothingToCompare', 'holds', { alive })]

  const since = handedOver ? 'handover' : 'firstCount'
  const counted = { alive, animals: start.animals, since }
  const worth = start.value === null || value === null ? null : { value, before: start.value, since }
  const { livestockRiskPercent: risk, betterPercent: better } = standingThresholds
  const signs: Sign[] = []
  if (alive * 100 < start.animals * risk) signs.push(sign('fewerAnimals', 'risk', counted))
  if (worth && worth.value * 100 < worth.before * risk) signs.push(sign('lessValue', 'risk', worth))
  if (signs.length > 0) return signs
  if (alive > start.animals) signs.push(sign('moreAnimals', 'better', counted))
  else signs.push(sign('animalsStand', 'holds', counted))
  if (worth && alive >= start.animals && worth.value * 100 >= worth.before * better)
    signs.push(sign('moreValue', 'better', worth))
  return signs
}

/** The earliest visit that counted them. */
function firstCount(visits: readonly SeenVisit[]): { animals: number; value: number | null } | null {
  const first = visits.findLast(({ animalsAlive }) => animalsAlive !== null)
  return first?.animalsAlive ? { animals: first.animalsAlive, value: first.animalsValue } : null
}
