import { describe, expect, test } from 'vitest'
import { cellReader } from '~/domain/imports/cell-reader'
import { headerNames } from '~/domain/imports/header-names'
import { importFields } from '~/domain/imports/import-fields'
import { importKinds } from '~/domain/imports/import-kinds'
import { readDate } from '~/domain/imports/read-date'
import { readWholeNumber } from '~/domain/imports/read-number'
import { readPlace } from '~/domain/imports/read-place'
import { readRow } from '~/domain/imports/read-row'
import { readSchoolYear } from '~/domain/imports/read-school-year'
import { readClass, readLanguages, readRelation, readRisk, readSex, readYesNo } from '~/domain/imports/read-words'
import { missingFields, recogniseHeaders, unusedColumns } from '~/domain/imports/recognise-headers'

test.each([
  ['2026-09-01', { date: '2026-09-01' }],
  ['01/09/2026', { date: '2026-09-01' }],
  ['1.9.2026', { date: '2026-09-01' }],
  [' 1-9-2026 ', { date: '2026-09-01' }],
  ['2026-09-01T00:00:00Z', { date: '2026-09-01' }],
  ['01/09/2026 08:30', { date: '2026-09-01' }],
  ['46266', { date: '2026-09-01' }],
  ['46266.5', { date: '2026-09-01' }],
  ['29/02/2024', { date: '2024-02-29' }],
  ['29/02/2025', { refused: 'dateUnreadable' }],
  ['12/25/2025', { refused: 'dateDayFirst' }],
  ['01/09/26', { refused: 'dateShortYear' }],
  ['mardi', { refused: 'dateUnreadable' }],
  ['2026', { refused: 'dateUnreadable' }],
])('the date %s', (typed, read) => {
  expect(readDate(typed)).toEqual(read)
})

test.each([
  ['12', 12],
  ['1 250', 1250],
  ['1\u00a0250', 1250],
  ['1\u202f250 FCFA', 1250],
  ['1.250', 1250],
  ['1,250,000', 1_250_000],
  ['12,0', 12],
  ['12.00', 12],
  ['10 ans', 10],
  ['-3', -3],
])('the number %s', (typed, number) => {
  expect(readWholeNumber(typed)).toEqual({ number })
})

test.each([
  ['7,5', 'numberFraction'],
  ['7.5', 'numberFraction'],
  ['dix', 'numberUnreadable'],
  ['1,25,000', 'numberUnreadable'],
])('no whole number: %s', (typed, refused) => {
  expect(readWholeNumber(typed)).toEqual({ refused })
})

test.each([
  ['NE007005008', 'NE007005008'],
  ['NER007005008', 'NE007005008'],
  ['tsaouni', 'NE007005008'],
  ['TSOUNI', 'NE007005008'],
  ['Kantché', 'NE007005005'],
  ['Matamèye', 'NE007005007'],
  ['matamey', 'NE007005007'],
  ['Dogo Dogo', 'NE007003001'],
  ['Zinder 3', 'NE007011003'],
  ['Zinder Arrondissement 2', 'NE007011002'],
  ['NE007007001', 'NE007007001'],
  ['Maradi', 'NE004'],
])('the place %s', (typed, pcode) => {
  expect(readPlace(typed)).toEqual({ pcode })
})

test.each([
  ['Tibiri', 'placeAmbiguous'],
  ['Gangara', 'placeAmbiguous'],
  ['DOGO', 'placeAmbiguous'],
  ['Zinder', 'placeUnknown'],
  ['Paris', 'placeUnknown'],
  ['NE999', 'placeUnknown'],
])('no place: %s', (typed, refused) => {
  expect(readPlace(typed)).toMatchObject({ refused })
})

test('words of both languages, however they are written', () => {
  expect(['F', 'fille', 'Female', 'girl', 'femme'].map(readSex)).toEqual(Array(5).fill('female'))
  expect(['M', 'H', 'G', 'Garçon', 'homme', 'male'].map(readSex)).toEqual(Array(6).fill('male'))
  expect(['oui', 'O', 'Yes', '1', 'x', 'VRAI'].map(readYesNo)).toEqual(Array(6).fill(true))
  expect(['non', 'No', '0', 'faux'].map(readYesNo)).toEqual(Array(4).fill(false))
  expect(readYesNo('peut-être')).toBeNull()
  expect(['élevé', 'HIGH', 'haut'].map(readRisk)).toEqual(['high', 'high', 'high'])
  expect(['Chef de ménage', 'co-épouse', 'enfant confié', 'nephew', 'grand-mère'].map(readRelation)).toEqual([
    'head',
    'secondWife',
    'fosteredChild',
    'niblingOrCousin',
    'otherRelative',
  ])
  expect(['cp', '6ème', 'Maternelle', 'Tle', 'makaranta'].map(readClass)).toEqual([
    'CP',
    '6e',
    'prescolaire',
    'Tle',
    'coranique',
  ])
  expect(readLanguages('Haoussa, kanuri')).toEqual(['ha', 'kr'])
  expect(readLanguages('klingon')).toBeNull()
})

test('school years', () => {
  expect(['2026-2027', '2026/27', '2026 – 2027', ''].map((typed) => readSchoolYear(typed, '2026-10-12'))).toEqual(
    Array(4).fill('2026-2027'),
  )
  expect(readSchoolYear('', '2026-07-20')).toBe('2026-2027')
  expect(['2026-2028', '2026', 'CP'].map((typed) => readSchoolYear(typed, '2026-10-12'))).toEqual([null, null, null])
})

describe('headers', () => {
  test('are recognised without accents, case and spaces, in both languages', () => {
    expect(
      recogniseHeaders('households', ['COMMUNE', 'Prenom_du chef', 'sexe*', ' age ', 'Niveau de Risque', '']),
    ).toEqual({
      commune: 0,
      givenName: 1,
      sex: 2,
      age: 3,
      risk: 4,
    })
    expect(recogniseHeaders('members', ['Household', 'First name', 'Sex', 'Relation', 'Date of birth'])).toEqual({
      household: 0,
      givenName: 1,
      sex: 2,
      relation: 3,
      birthDate: 4,
    })
  })

  test.each(['Réf ménage', 'Réf. ménage', 'N° ménage', 'REF MENAGE', 'Household ref', 'Household ID'])(
    '%s is the own reference of a household, and in the other files the household that is meant',
    (header) => {
      expect(recogniseHeaders('households', [header])).toEqual({ reference: 0 })
      expect(recogniseHeaders('members', [header, 'Réf'])).toEqual({ household: 0, reference: 1 })
    },
  )

  test('which no field uses are known', () => {
    expect(unusedColumns(['Commune', 'Remarque', 'Âge', ''], { commune: 0, age: 2 })).toEqual([1, 3])
  })

  test('of the templates are all recognised', () => {
    for (const kind of importKinds)
      for (const locale of ['fr', 'en'] as const) {
        const fields = importFields[kind].map(({ name }) => name)
        const mapping = recogniseHeaders(
          kind,
          fields.map((name) => headerNames[name][locale][0]),
        )
        expect(mapping).toEqual(Object.fromEntries(fields.map((name, column) => [name, column])))
      }
  })

  test('what is missing is named; an age stands for a birth date', () => {
    expect(missingFields('households', { commune: 0, risk: 1, givenName: 2, sex: 3 })).toEqual(['age'])
    expect(missingFields('households', { commune: 0, risk: 1, givenName: 2, sex: 3, birthDate: 4 })).toEqual([])
    expect(missingFields('visits', {})).toEqual(['household', 'visitedOn'])
  })
})

test('a household with somebody else as caregiver has two members', () => {
  const { read, findings } = readRow(
    'households',
    {
      commune: 'Tsaouni',
      risk: 'moyen',
      givenName: 'Moussa',
      sex: 'H',
      age: '52',
      caregiverGivenName: 'Hadiza',
      caregiverSex: 'F',
      caregiverAge: '34',
    },
    '2026-11-19',
  )
  expect(findings).toEqual([])
  expect(read?.kind === 'households' ? read.row.members : []).toMatchObject([
    { givenName: 'Moussa', relation: 'head', caregiver: false },
    { givenName: 'Hadiza', relation: 'spouse', caregiver: true },
  ])
})

test('all that is wrong with a row is said at once', () => {
  const { findings } = readRow(
    'enrolments',
    { child: '', school: 'É', commune: 'Dogo', schoolClass: 'CX', enrolledOn: '12/10/2026' },
    '2026-11-19',
  )
  expect(findings.map(({ field, code }) => [field, code])).toEqual([
    ['child', 'missing'],
    ['commune', 'placeAmbiguous'],
    ['schoolClass', 'wordUnknown'],
  ])
})

test('a cell with a NUL or a lone surrogate is refused', () => {
  const reader = cellReader({ village: 'a\0b' }, '2026-11-19')
  expect(reader.text('village', 80)).toBeUndefined()
  expect(reader.findings).toMatchObject([{ code: 'unreadable' }])
})
