import type { DayScale } from './day-scale'
import { placeLabels } from './place-labels'
import type { PlacedLabel, Side } from './place-labels'
import { textWidth } from './text-width'
import type { Dependency, Lane, TimelineData } from './timeline-data'

/** A dependency on its way: `band` is the lane under which it runs, `tier` the height inside that band. */
export type RoutedDependency = {
  dependency: Dependency
  band: number
  tier: number
  middle: number
  left: number
  right: number
}

type End = { lane: number; rowId: string; x: number }

/** Each dependency runs level, with its words on it, in the band between two lanes, clear of the others. */
export function routeDependencies(data: TimelineData, x: DayScale, left: number, right: number) {
  const wanted = data.dependencies.flatMap((dependency) => {
    const from = findEnd(data.lanes, dependency.fromId, x)
    const to = findEnd(data.lanes, dependency.toId, x)
    if (!from || !to) return []
    return [{ dependency, from, to, band: Math.min(from.lane, to.lane), middle: (from.x + to.x) / 2 }]
  })
  const routes = data.lanes.flatMap((_, band) => {
    const inBand = wanted.filter((wish) => wish.band === band)
    const requests = inBand.map((wish) => ({ id: wish.dependency.id, x: wish.middle, width: spanOf(wish) }))
    const placed = placeLabels(requests, { left, right, sides: ['below'] })
    return inBand.map((wish) =>
      routed(
        wish,
        placed.find((spot) => spot.id === wish.dependency.id),
      ),
    )
  })
  const poles = wanted.flatMap(({ from, to }) => [
    { rowId: from.rowId, x: from.x, side: sideTowards(from, to) },
    { rowId: to.rowId, x: to.x, side: from.lane < to.lane ? ('above' as const) : ('below' as const) },
  ])
  return { routes, poles }
}

export const pillPadding = 8

type Wish = { dependency: Dependency; from: End; to: End; band: number; middle: number }

function spanOf({ dependency, from, to }: Wish) {
  return Math.max(textWidth(dependency.label, 11, 'bold') + 2 * pillPadding, Math.abs(to.x - from.x))
}

function routed({ dependency, band, middle }: Wish, spot: PlacedLabel | undefined): RoutedDependency {
  const half = textWidth(dependency.label, 11, 'bold') / 2 + pillPadding
  const centre = spot ? Math.min(Math.max(middle, spot.left + half), spot.right - half) : middle
  return { dependency, band, tier: spot?.tier ?? 0, middle: centre, left: centre - half, right: centre + half }
}

function sideTowards(from: End, to: End): Side {
  return from.lane <= to.lane ? 'below' : 'above'
}

function findEnd(lanes: Lane[], milestoneId: string, x: DayScale): End | undefined {
  for (const [lane, { rows }] of lanes.entries())
    for (const row of rows) {
      const milestone = row.milestones.find((candidate) => candidate.id === milestoneId)
      if (milestone) return { lane, rowId: row.id, x: x(milestone.on) }
    }
  return undefined
}
