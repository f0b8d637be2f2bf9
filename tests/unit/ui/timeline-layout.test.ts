import { expect, test } from 'vitest'
import { timelineLayout } from '~/ui/timeline/timeline-layout'
import { textWidth } from '~/ui/timeline/text-width'
import { boxesOverlap } from '~/ui/timeline/place-values'
import { denseTimeline } from './fixtures/household-timeline'

const layout = timelineLayout(denseTimeline(), 876)

function labelBoxes(lane: (typeof layout.lanes)[number]) {
  return lane.rows.flatMap((row) =>
    row.milestones.map(({ label, title, date }) => {
      const width = Math.max(textWidth(title, 12, 'bold'), textWidth(date, 11, 'bold'))
      const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor]
      return { left, right: left + width, top: label.y - 11, bottom: label.y + 16 }
    }),
  )
}

test('no two labels of a lane collide, whatever row they belong to, and all stay in the lane', () => {
  for (const lane of layout.lanes) {
    const boxes = labelBoxes(lane)
    const collisions = boxes.filter((one, index) => boxes.slice(index + 1).some((other) => boxesOverlap(one, other)))
    expect(collisions).toEqual([])
    expect(boxes.every((box) => box.top >= lane.top && box.bottom <= lane.bottom)).toBe(true)
    expect(boxes.every((box) => box.left >= layout.left && box.right <= layout.right)).toBe(true)
  }
})

test('lanes stand one below the other and grow with their labels', () => {
  const [parents, children] = layout.lanes
  expect(parents && children && children.top > parents.bottom).toBe(true)
  const sparse = denseTimeline()
  for (const lane of sparse.lanes) for (const row of lane.rows) row.milestones = row.milestones.slice(0, 2)
  expect(timelineLayout(sparse, 876).height).toBeLessThan(layout.height)
})

test('words of dependencies do not collide, and one that leads nowhere is left out', () => {
  const pills = layout.dependencies.map(({ left, right, y }) => ({ left, right, top: y - 9, bottom: y + 9 }))
  expect(pills).toHaveLength(3)
  expect(pills.some((one, index) => pills.slice(index + 1).some((other) => boxesOverlap(one, other)))).toBe(false)
})

test('children at home stand first among the outcomes', () => {
  expect(layout.outcomes.map((drawn) => drawn.outcome.id)).toEqual(['home', 'rcsi'])
})

test('a day outside the range stands at the edge', () => {
  expect(layout.x('2020-01-01')).toBe(layout.x('2026-03-01'))
  expect(layout.x('2030-01-01')).toBe(layout.x('2027-03-31'))
})
