import type { DayScale } from './day-scale'
import { milestoneLabel } from './milestone-label'
import { placeLabels } from './place-labels'
import type { PlacedLabel, Side } from './place-labels'
import type { Lane, LaneRow, Milestone } from './timeline-data'

export type DrawnMilestone = {
  milestone: Milestone
  x: number
  y: number
  title: string
  date: string
  label: LabelSpot
}
/** Baselines of the two lines; `leaderTo` is where a thin line from the mark ends, if the label stands far off. */
export type LabelSpot = { x: number; y: number; anchor: 'start' | 'middle' | 'end'; leaderTo?: number }
export type DrawnRow = { row: LaneRow; axisY: number; titleY: number; radius: number; milestones: DrawnMilestone[] }
export type DrawnLane = { lane: Lane; top: number; bottom: number; titleY: number; rows: DrawnRow[] }

type Frame = {
  left: number
  right: number
  x: DayScale
  today: string
  poles: readonly { rowId: string; x: number; side: Side }[]
}

const tierHeight = 30

/** Rows one below the other, each as high as the tiers of its labels ask. */
export function laneLayout(lane: Lane, top: number, frame: Frame): DrawnLane {
  const titled = lane.rows.some((row) => row.title)
  const headEnd = top + (lane.subtitle ? 56 : 42)
  let cursor = top + 6
  const rows = lane.rows.map((row, index) => {
    const drawn = rowLayout(row, cursor, frame)
    const titleY = titled && index === 0 ? Math.max(drawn.axisY + 1, headEnd) : drawn.axisY + 1
    cursor = Math.max(drawn.bottom, titled ? titleY + 26 : headEnd) + 2
    return { ...drawn, titleY }
  })
  const first = rows[0]
  const titleY = titled || !first ? top + 22 : Math.max(top + 22, first.axisY)
  return { lane, top, bottom: Math.max(cursor + 2, top + 44), titleY, rows }
}

function rowLayout(row: LaneRow, top: number, { left, right, x, today, poles }: Frame) {
  const labels = row.milestones.map((milestone) => milestoneLabel(milestone, x(milestone.on)))
  const now = [
    { x: x(today), side: 'above' as const },
    { x: x(today), side: 'below' as const },
  ]
  const lines = [...poles.filter((pole) => pole.rowId === row.id), ...now]
  const placed = placeLabels(labels, { left, right, poles: lines })
  const axisY = top + tiers(placed, 'above') * tierHeight + 18
  const milestones = row.milestones.flatMap((milestone, index) => {
    const label = labels[index]
    const place = placed.find((other) => other.id === milestone.id)
    if (!label || !place) return []
    return [{ milestone, x: label.x, y: axisY, title: label.title, date: label.date, label: labelSpot(place, axisY) }]
  })
  return {
    row,
    axisY,
    bottom: axisY + tiers(placed, 'below') * tierHeight + 18,
    radius: narrowestGap(labels.map((label) => label.x)) < 16 ? 6.5 : 9,
    milestones: milestones.sort((one, other) => one.x - other.x),
  }
}

function labelSpot({ side, tier, anchor, left, right }: PlacedLabel, axisY: number): LabelSpot {
  const x = anchor === 'start' ? left : anchor === 'end' ? right : (left + right) / 2
  if (side === 'above') {
    const y = axisY - 33 - tier * tierHeight
    return { x, y, anchor, leaderTo: tier > 0 ? y + 18 : undefined }
  }
  const y = axisY + 26 + tier * tierHeight
  return { x, y, anchor, leaderTo: tier > 0 ? y - 11 : undefined }
}

function tiers(placed: PlacedLabel[], side: Side) {
  return Math.max(0, ...placed.filter((label) => label.side === side).map((label) => label.tier + 1))
}

function narrowestGap(positions: number[]) {
  const ordered = [...positions].sort((one, other) => one - other)
  return Math.min(Infinity, ...ordered.slice(1).map((position, index) => position - (ordered[index] ?? 0)))
}
