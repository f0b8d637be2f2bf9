import { daysBetween, type CivilDate } from '../dates'
import type { KitMeasure } from '../kits/kit-measures'
import type { LeanSeasons } from './lean-season'
import { livestockSigns } from './livestock-signs'
import { sign, type HandedOver, type SeenVisit, type Sign } from './standing-signs'
import { standingThresholds } from './standing-thresholds'
import { tradeSigns } from './trade-signs'

export const standings = ['stopped', 'atRisk', 'unknown', 'holding', 'thriving'] as const
export type Standing = (typeof standings)[number]

/**
 * How a business stands, and why, each reason with the figures it rests on.
 *
 * Closed, changed, suspended at two visits on two days or without an animal alive: stopped, however long ago. Then: the last visit
 * is too old, or its figures are missing and nothing else speaks: unknown, never guessed. Any sign of risk: at risk.
 * Better than what it is compared with, and fully open: thriving. Anything else: holding.
 * Source: docs/programme-rules.md §11, defaults of this programme.
 *
 * @param visits    the newest first, without those at which nobody was met
 * @param leanSeasons as they were entered
 * @param tooOldDays the last visit counts up to and including so many days
 */
export function businessStanding(
  visits: readonly SeenVisit[],
  measure: KitMeasure,
  handedOver: HandedOver,
  leanSeasons: LeanSeasons,
  today: CivilDate,
  tooOldDays: number = standingThresholds.visitTooOldDays,
): { standing: Standing; signs: Sign[] } {
  const [last] = visits
  if (!last) return { standing: 'unknown', signs: [sign('neverVisited', 'nothing')] }
  const end = stoppedBy(visits)
  if (end) return { standing: 'stopped', signs: [end] }
  const days = daysBetween(last.visitedOn, today)
  if (days > tooOldDays) {
    return { standing: 'unknown', signs: [sign('visitTooOld', 'nothing', { on: last.visitedOn, days, tooOldDays })] }
  }
  const figures = measure === 'trade' ? tradeSigns(visits, leanSeasons) : livestockSigns(visits, handedOver)
  const signs = [...statesSeen(last), ...figures]
  return { standing: standingOf(signs, last), signs }
}

function standingOf(signs: readonly Sign[], last: SeenVisit): Standing {
  const tells = (what: Sign['tells']) => signs.some((known) => known.tells === what)
  if (tells('risk')) return 'atRisk'
  if (tells('nothing')) return 'unknown'
  return tells('better') && last.state === 'open' ? 'thriving' : 'holding'
}

/** @param visits the newest first; of one day, the last written counts */
export function stoppedBy(visits: readonly SeenVisit[]): Sign | null {
  const [last] = visits
  if (!last) return null
  const before = visits.find(({ visitedOn }) => visitedOn < last.visitedOn)
  const on = last.visitedOn
  if (last.state === 'closed') return sign('closed', 'stopped', { on })
  if (last.state === 'changed') return sign('changed', 'stopped', { on })
  if (last.animalsAlive === 0) return sign('noAnimalAlive', 'stopped', { on })
  if (last.state === 'suspended' && before?.state === 'suspended') {
    return sign('suspendedTwice', 'stopped', { on, since: before.visitedOn })
  }
  return null
}

/** What was seen of the business, apart from figures. */
function statesSeen({ state, asset, visitedOn: on }: SeenVisit): Sign[] {
  const signs: Sign[] = []
  if (state === 'suspended') signs.push(sign('suspended', 'risk', { on }))
  if (state === 'reduced') signs.push(sign('reduced', 'risk', { on }))
  if (asset === 'sold' || asset === 'died' || asset === 'stolen') signs.push(sign('assetsGone', 'risk', { on, asset }))
  return signs
}
