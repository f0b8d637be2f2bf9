import type { DayScale } from './day-scale'
import { placeLabels } from './place-labels'
import { textWidth } from './text-width'
import type { TimelineData } from './timeline-data'

/** Seasons with their words in as many lines above the months as are needed, and months thinned until they fit. */
export function headLayout(data: TimelineData, x: DayScale, left: number, right: number) {
  const seasons = data.seasons
    .map((season, index) => ({ season, id: String(index), from: x(season.from), to: x(season.to) }))
    .filter((season) => season.to > season.from)
  const labels = placeLabels(
    seasons.map(({ season, id, from, to }) => ({
      id,
      x: (from + to) / 2,
      width: textWidth(season.label, 12, 'bold') + (season.kind === 'lean' ? 20 : 0),
    })),
    { left, right, sides: ['above'] },
  )
  const lines = Math.max(0, ...labels.map((label) => label.tier + 1))
  return {
    monthsY: 18 + lines * 22,
    seasons: seasons.map((season) => {
      const label = labels.find((candidate) => candidate.id === season.id)
      return { ...season, labelX: label?.left ?? season.from, labelY: 15 + (lines - 1 - (label?.tier ?? 0)) * 22 }
    }),
    months: monthLabels(data, x, right),
  }
}

function monthLabels({ monthTicks }: TimelineData, x: DayScale, right: number) {
  const months = monthTicks.map((tick, index) => {
    const from = x(tick.on)
    const next = monthTicks[index + 1]
    return { ...tick, from, middle: (from + (next ? x(next.on) : right)) / 2 }
  })
  const widest = Math.max(1, ...months.map((month) => textWidth(month.label, 11) + 6))
  const narrowest = Math.min(Infinity, ...months.slice(0, -1).map((month) => 2 * (month.middle - month.from)))
  const every = [1, 2, 3, 6, 12].find((step) => step * narrowest >= widest) ?? 12
  return months.map((month, index) => ({
    ...month,
    shown: index % every === 0 && month.middle + widest / 2 <= right + 6,
  }))
}
