import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { committed, commitmentText, Withheld } from '~/features/packet/withheld'
import { canonical } from '~/features/packet/verifier/hashes.js'
import { opened } from '~/features/packet/verifier/openings.js'
import { canonicalJson } from '~/domain/text/canonical-json'

const story = {
  supplier: new Withheld('Quincaillerie'),
  lines: [
    { item: new Withheld('Foyer'), quantity: 2 },
    { item: 'Sac', quantity: 1 },
  ],
  note: null,
}
const salt = (path: string) => `salt of ${path}`

test('names become commitments by their place, everything else stays', () => {
  const { told, openings } = committed(story, salt, sha256)
  expect(told).toEqual({
    supplier: {
      sealed: sha256(commitmentText({ path: '/supplier', salt: 'salt of /supplier', value: 'Quincaillerie' })),
    },
    lines: [
      { item: { sealed: expect.stringMatching(/^[0-9a-f]{64}$/) as string }, quantity: 2 },
      { item: 'Sac', quantity: 1 },
    ],
    note: null,
  })
  expect(openings.map(({ path, value }) => [path, value])).toEqual([
    ['/supplier', 'Quincaillerie'],
    ['/lines/0/item', 'Foyer'],
  ])
})

test('the openings put the names back in their places', () => {
  const { told, openings } = committed(story, salt, sha256)
  expect(opened(told, openings)).toMatchObject({
    supplier: { value: 'Quincaillerie' },
    lines: [{ item: { value: 'Foyer' } }, {}],
  })
  expect(opened(told, null)).toEqual(told)
})

test('the page writes canonical text as the programme does', () => {
  const value = { b: [1, 'é"\n', null, true], a: { z: -3, ƙ: '  ' }, A: '' }
  expect(canonical(value)).toBe(canonicalJson(value))
})

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
