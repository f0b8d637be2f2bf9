import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  communes,
  communesByDepartment,
  isHomePlace,
  namesOfPlace,
  placeCodes,
  placeOf,
  placesNamed,
} from '~/domain/households/places'

test('the communes are those of the published list, aliases included', () => {
  const lines = readFileSync('db/seed/pcodes_zinder.csv', 'utf8').trim().split(/\r?\n/).slice(1)
  const published = lines.map((line) => {
    const [, , , department, pcode, name, alias = ''] = line.split(',')
    return { department, pcode, name, aliases: alias.split('|').filter(Boolean) }
  })
  expect(published).toHaveLength(55)
  const known = communesByDepartment().flatMap(({ department, communes: own }) =>
    own.map((commune) => ({ department: department.name, ...commune })),
  )
  expect(known).toEqual(published)
})

test('a place is found by NE and NER, by name, alias and older name', () => {
  expect(placeOf('NER007005007')).toMatchObject({ pcode: 'NE007005007', name: 'Matamèye' })
  expect(placesNamed('matameye').map(({ pcode }) => pcode)).toEqual(['NE007005', 'NE007005007'])
  expect(placesNamed('KANTCHE').map(({ pcode }) => pcode)).toEqual(['NE007005', 'NE007005005'])
  expect(placesNamed('dan tchio').map(({ pcode }) => pcode)).toEqual(['NE007006002'])
  expect(placesNamed('ne 007 005 008').map(({ name }) => name)).toEqual(['Tsaouni'])
  expect(placesNamed('dogo').map(({ name }) => name)).toEqual(['Dogo'])
  expect(placesNamed('Bermo')).toEqual([])
  expect(namesOfPlace('NE007005005')).toEqual(['Kantché', 'Kantché', 'Matamèye', 'Matamey', 'Matameye'])
})

test('a household lives in a commune of Zinder or in another region', () => {
  expect(communes.every(({ pcode }) => isHomePlace(pcode))).toBe(true)
  expect(['NE004', 'NER008', 'NE007', 'NE007005', 'NE007005099', 'NE', 'TD001', ''].map(isHomePlace)).toEqual([
    ...[true, true],
    ...[false, false, false, false, false, false],
  ])
  expect(placeCodes('NER007005008')).toEqual({
    regionPcode: 'NE007',
    departmentPcode: 'NE007005',
    communePcode: 'NE007005008',
  })
  expect(placeCodes('NE004')).toEqual({ regionPcode: 'NE004', departmentPcode: null, communePcode: null })
  expect(() => placeCodes('NE007')).toThrow(RangeError)
})
