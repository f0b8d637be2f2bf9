import { dayScale } from './day-scale'
import type { DayScale } from './day-scale'
import { routeDependencies } from './dependency-layout'
import type { RoutedDependency } from './dependency-layout'
import { laneLayout } from './lane-layout'
import type { DrawnLane, DrawnMilestone } from './lane-layout'
import { headLayout } from './season-layout'
import type { Outcome, TimelineData } from './timeline-data'

export type TimelineLayout = ReturnType<typeof timelineLayout>
export type DrawnDependency = RoutedDependency & { y: number; from: DrawnMilestone; to: DrawnMilestone }
export type DrawnOutcome = { outcome: Outcome; top: number; height: number }

/** Width of the column with the names. */
export const gutter = 118

/** Everything the drawing needs to know, from plain data: pure, in pixels. */
export function timelineLayout(data: TimelineData, width: number) {
  const left = gutter
  const right = width - 14
  const x = dayScale(data.from, data.to, left + 12, right - 4)
  const head = headLayout(data, x, left, right)
  const { routes, poles } = routeDependencies(data, x, left, right)
  const lanesTop = head.monthsY + 8
  const { lanes, bandTops, bottom } = stackLanes(data, lanesTop, routes, {
    left,
    right,
    x,
    today: data.today,
    poles,
  })
  const outcomes = stackOutcomes(data.outcomes, bottom + 14)
  const end = Math.max(bottom, ...outcomes.map((outcome) => outcome.top + outcome.height)) + 8
  return {
    width,
    height: end + 30,
    left,
    right,
    x,
    head,
    lanes,
    lanesTop,
    end,
    outcomes,
    dependencies: drawnDependencies(routes, lanes, bandTops),
  }
}

type Frame = {
  left: number
  right: number
  x: DayScale
  today: string
  poles: ReturnType<typeof routeDependencies>['poles']
}

const dependencyTier = 20

function stackLanes(data: TimelineData, lanesTop: number, routes: RoutedDependency[], frame: Frame) {
  const lanes: DrawnLane[] = []
  const bandTops: number[] = []
  let cursor = lanesTop
  for (const [index, lane] of data.lanes.entries()) {
    const drawn = laneLayout(lane, cursor, frame)
    lanes.push(drawn)
    bandTops.push(drawn.bottom)
    const tiers = Math.max(0, ...routes.filter((route) => route.band === index).map((route) => route.tier + 1))
    cursor = drawn.bottom + (tiers > 0 ? tiers * dependencyTier + 12 : 8)
  }
  return { lanes, bandTops, bottom: cursor }
}

function drawnDependencies(routes: RoutedDependency[], lanes: DrawnLane[], bandTops: number[]): DrawnDependency[] {
  const milestones = lanes.flatMap((lane) => lane.rows.flatMap((row) => row.milestones))
  return routes.flatMap((route) => {
    const from = milestones.find((drawn) => drawn.milestone.id === route.dependency.fromId)
    const to = milestones.find((drawn) => drawn.milestone.id === route.dependency.toId)
    const top = bandTops[route.band]
    if (!from || !to || top === undefined) return []
    return [{ ...route, from, to, y: top + 16 + route.tier * dependencyTier }]
  })
}

/** Children at home stand first: the measure the programme exists for. */
function stackOutcomes(outcomes: Outcome[], top: number): DrawnOutcome[] {
  let cursor = top
  return [...outcomes]
    .sort((one, other) => Number(other.kind === 'presence') - Number(one.kind === 'presence'))
    .map((outcome) => {
      const drawn = { outcome, top: cursor, height: outcomeHeight(outcome) }
      cursor += drawn.height + 16
      return drawn
    })
}

function outcomeHeight(outcome: Outcome) {
  if (outcome.kind === 'presence') return Math.max(1, outcome.rows.length) * 22 + 20
  return outcome.kind === 'score' ? 66 : 60
}
