import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesOverlap, placeValues } from '~/ui/timeline/place-values'
import { valueScale } from '~/ui/timeline/value-scale'

const bounds = { left: 0, right: 300, top: 0, bottom: 80 }

test('a number stands over its point, else under it, else nowhere', () => {
  const point = { x: 100, y: 40, width: 20 }
  expect(placeValues([point, point, point], bounds)).toEqual([{ x: 100, y: 32 }, { x: 100, y: 57 }, undefined])
})

test('shown numbers never overlap and stay inside', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 80 }),
    width: fc.constant(30),
  })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 20 }), (points) => {
      const boxes = placeValues(points, bounds).flatMap((spot) =>
        spot ? [{ left: spot.x - 15, right: spot.x + 15, top: spot.y - 10, bottom: spot.y + 2 }] : [],
      )
      expect(boxes.every((box) => box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 80)).toBe(true)
      expect(boxes.some((one, index) => boxes.slice(index + 1).some((other) => boxesOverlap(one, other)))).toBe(false)
    }),
  )
})

test('values outside the scale stand at its edge', () => {
  const y = valueScale(0, 100, 10, 60)
  expect([0, 50, 100, 140, -5].map(y)).toEqual([60, 35, 10, 10, 60])
})
