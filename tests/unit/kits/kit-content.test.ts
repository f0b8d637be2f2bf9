import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kitContentText, type KitContent } from '~/domain/kits/kit-content'

const content: KitContent = {
  householdId: 'h1',
  caregiverId: 'c1',
  kitType: 'groundnut-oil',
  kitTypeVersion: 2,
  supplier: 'Quincaillerie Dan Zaki',
  lines: [
    { position: 2, item: 'bidon', quantity: 4, unit: '25 l', unitPrice: 3250 },
    { position: 1, item: 'arachide', quantity: 2, unit: 'sac', unitPrice: 39500 },
  ],
}

test('the text names every field and puts the lines in order', () => {
  expect(kitContentText(content)).toBe(
    '{"caregiverId":"c1","form":1,"householdId":"h1","kitType":"groundnut-oil","kitTypeVersion":2,"lines":[' +
      '{"item":"arachide","position":1,"quantity":2,"unit":"sac","unitPrice":39500},' +
      '{"item":"bidon","position":2,"quantity":4,"unit":"25 l","unitPrice":3250}],' +
      '"supplier":"Quincaillerie Dan Zaki"}',
  )
})

test('a salt is part of what is hashed, so that the hash gives no name away', () => {
  const salted = kitContentText({ ...content, salt: '00ff' })
  expect(salted).toContain('"form":2')
  expect(salted).toContain('"salt":"00ff"')
})

test('the order of rows and what else a row carries change nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
      const lines = [1, 2, 3, 4].map((position) => ({
        position,
        item: `i${position}`,
        quantity: 1,
        unit: 'u',
        unitPrice: 5,
      }))
      const shuffled = order.flatMap((index) => lines.slice(index, index + 1)).map((line) => ({ ...line, id: 'row' }))
      expect(kitContentText({ ...content, lines: shuffled })).toBe(kitContentText({ ...content, lines }))
    }),
  )
})

test.each([
  { supplier: 'Ets Laouali' },
  { caregiverId: 'c2' },
  { kitTypeVersion: 3 },
  { lines: content.lines.slice(1) },
  { lines: content.lines.map((line) => ({ ...line, unitPrice: line.unitPrice + 1 })) },
])('any change of the content changes the text', (change) => {
  expect(kitContentText({ ...content, ...change })).not.toBe(kitContentText(content))
})
