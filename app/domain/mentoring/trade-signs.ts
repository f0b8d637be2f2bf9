import { median } from '../statistics/median'
import { netOfWeek } from './business-states'
import { isInLeanSeason, type LeanSeasons } from './lean-season'
import { sign, type SeenVisit, type Sign } from './standing-signs'
import { standingThresholds } from './standing-thresholds'

/**
 * What a trade's week tells against its own usual week: the median of what remained at earlier visits of the same
 * season. A week in which nothing remained is a risk by itself; without figures, nothing is known.
 *
 * @param visits the newest first
 * @param leanSeasons as they were entered
 */
export function tradeSigns(visits: readonly SeenVisit[], leanSeasons: LeanSeasons): Sign[] {
  const [last, ...earlier] = visits
  if (!last) return []
  const net = netOfWeek(last.takings, last.costs)
  if (net === null) return [sign('figuresMissing', 'nothing', { on: last.visitedOn })]
  if (net <= 0) return [sign('weekWithoutNet', 'risk', { net })]

  const { least, most } = standingThresholds.earlierWeeks
  const lean = isInLeanSeason(last.visitedOn, leanSeasons)
  const weeks = earlier
    .filter(({ visitedOn }) => isInLeanSeason(visitedOn, leanSeasons) === lean)
    .flatMap(({ takings, costs }) => netOfWeek(takings, costs) ?? [])
    .slice(0, most)
  const season = lean ? 'lean' : 'other'
  const middle = median(weeks)
  if (middle === null || weeks.length < least)
    return [sign('tooFewWeeks', 'holds', { net, weeks: weeks.length, least, season })]

  const usual = Math.round(middle)
  const values = { net, usual, weeks: weeks.length, season }
  if (net * 100 < usual * standingThresholds.tradeRiskPercent) return [sign('belowOwnWeeks', 'risk', values)]
  if (net * 100 >= usual * standingThresholds.betterPercent) return [sign('aboveOwnWeeks', 'better', values)]
  return [sign('likeOwnWeeks', 'holds', values)]
}
