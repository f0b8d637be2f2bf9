import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KitLine } from '~/domain/kits/kit-content'
import { kitLinesMoved } from '~/domain/kits/kit-lines-moved'

function line(position: number, item: string, overrides: Partial<KitLine> = {}): KitLine {
  return { position, item, quantity: 1, unit: 'pièce', unitPrice: 1000, ...overrides }
}

test('nothing moved when lines only changed places', () => {
  expect(kitLinesMoved([line(1, 'a'), line(2, 'b')], [line(1, 'b'), line(2, 'a')])).toEqual([])
})

test('a price that rose, a line added, a line removed', () => {
  const before = [line(1, 'arachide'), line(2, 'vis', { unitPrice: 19_800 }), line(3, 'foyer')]
  const after = [line(1, 'arachide'), line(2, 'vis', { unitPrice: 21_500 }), line(4, 'sachets')]
  expect(kitLinesMoved(before, after)).toEqual([
    { kind: 'changed', before: before[1], after: after[1], fields: ['unitPrice'] },
    { kind: 'added', after: after[2] },
    { kind: 'removed', before: before[2] },
  ])
})

test('a sewing machine swapped at its place is one line changed', () => {
  const [before, after] = [line(1, 'machine neuve'), line(1, 'machine usée', { quantity: 2 })]
  expect(kitLinesMoved([before], [after])).toEqual([{ kind: 'changed', before, after, fields: ['item', 'quantity'] }])
})

test('a line removed above leaves those below it as they were', () => {
  const before = [line(1, 'a'), line(2, 'b'), line(3, 'c')]
  expect(kitLinesMoved(before, [line(1, 'b'), line(2, 'c')])).toEqual([{ kind: 'removed', before: before[0] }])
})

test('every line that was there is kept, changed or removed, and a version compared with itself is still', () => {
  const lines = fc
    .array(fc.record({ item: fc.constantFrom('a', 'b', 'c'), quantity: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 6,
    })
    .map((rows) => rows.map(({ item, quantity }, index) => line(index + 1, item, { quantity })))
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const moves = kitLinesMoved(before, after)
      const added = moves.filter(({ kind }) => kind === 'added').length
      const removed = moves.filter(({ kind }) => kind === 'removed').length
      expect(before.length - removed).toBe(after.length - added)
      expect(kitLinesMoved(before, before)).toEqual([])
    }),
  )
})
