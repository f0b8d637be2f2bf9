import { expect, test } from 'vitest'
import { foldReference } from '~/domain/imports/repeated-rows'

test('a reference is one however it is written, and its numbers stay apart', () => {
  expect(new Set(['M-12', 'm 12', 'M12', ' m/12 '].map(foldReference))).toEqual(new Set(['m12']))
  expect(new Set(['1-12', '11-2', '112', '1 / 12'].map(foldReference))).toEqual(new Set(['1 12', '11 2', '112']))
})
