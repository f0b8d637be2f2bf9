import type { CivilDate } from '../dates'
import { defaultLinks, linksOf } from './default-links'
import type { Link } from './link'
import { linkUnits, type MilestoneRow, type ResultRow } from './link-units'
import type { Measure } from './measures'
import { pairUnit, type PairedUnit } from './pair-unit'

export type LinkOutcome = { link: Link; pair: PairedUnit }

/**
 * What came before and after one milestone of one household: a row for each of its links, empty for a process step. A
 * household's measure is told of the household, which counts once, from the first of its people who got there.
 */
export function linkOutcomes(
  { milestones, results }: { milestones: readonly MilestoneRow[]; results: ReadonlyMap<Measure, readonly ResultRow[]> },
  { code, householdId, personId }: { code: string; householdId: string; personId: string | null },
  asOf: CivilDate,
  links: readonly Link[] = defaultLinks,
): LinkOutcome[] {
  return linksOf(code, links).flatMap((link) => {
    const unitId = link.unit === 'child' ? personId : householdId
    const unit = linkUnits(link, milestones, results.get(link.measure) ?? []).find(({ id }) => id === unitId)
    return unit ? [{ link, pair: pairUnit(link, unit, asOf) }] : []
  })
}
