import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, placeLabels } from '~/ui/timeline/place-labels'
import type { PlacedLabel } from '~/ui/timeline/place-labels'

const canvas = { left: 118, right: 862 }

const requests = fc
  .array(fc.record({ x: fc.integer({ min: 118, max: 862 }), width: fc.integer({ min: 10, max: 180 }) }), {
    maxLength: 40,
  })
  .map((wishes) => wishes.map((wish, index) => ({ id: String(index), ...wish })))

function pairs(labels: PlacedLabel[]) {
  return labels.flatMap((one, index) => labels.slice(index + 1).map((other) => [one, other] as const))
}

test('no two label boxes of an axis overlap and none leaves the canvas', () => {
  fc.assert(
    fc.property(requests, (wishes) => {
      const placed = placeLabels(wishes, canvas)
      expect(placed).toHaveLength(wishes.length)
      for (const label of placed) {
        expect(label.left).toBeGreaterThanOrEqual(canvas.left)
        expect(label.right).toBeLessThanOrEqual(canvas.right)
      }
      expect(pairs(placed).filter(([one, other]) => overlaps(one, other))).toEqual([])
    }),
  )
})

test('one side alone keeps the promise too', () => {
  fc.assert(
    fc.property(requests, (wishes) => {
      const placed = placeLabels(wishes, { ...canvas, sides: ['below'] })
      expect(placed.every((label) => label.side === 'below')).toBe(true)
      expect(pairs(placed).some(([one, other]) => overlaps(one, other))).toBe(false)
    }),
  )
})

test('a label wider than the canvas fills it', () => {
  const [label] = placeLabels([{ id: 'a', x: 20, width: 500 }], { left: 0, right: 100 })
  expect(label).toMatchObject({ left: 0, right: 100, tier: 0 })
})

test('few labels stand centred, alternately above and below, on the nearest tier', () => {
  const placed = placeLabels(
    [200, 400, 600].map((x) => ({ id: String(x), x, width: 80 })),
    canvas,
  )
  expect(placed.map(({ side, tier, left }) => [side, tier, left])).toEqual([
    ['above', 0, 160],
    ['below', 0, 360],
    ['above', 0, 560],
  ])
})

test('a label keeps off an upright line on its side', () => {
  const [label] = placeLabels([{ id: 'a', x: 400, width: 80 }], { ...canvas, poles: [{ x: 400, side: 'above' }] })
  expect(label?.side).toBe('below')
})

test('fifteen milestones of one day all find a place', () => {
  const wishes = Array.from({ length: 15 }, (_, index) => ({ id: String(index), x: 500, width: 120 }))
  const placed = placeLabels(wishes, canvas)
  expect(Math.max(...placed.map((label) => label.tier))).toBeLessThan(8)
  expect(pairs(placed).some(([one, other]) => overlaps(one, other))).toBe(false)
})
