import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { importRows, people } from '#db/schema/index'
import type { Store } from '#db/store'
import { seededRandom } from '~/demonstration/seeded-random'
import { recogniseHeaders } from '~/domain/imports/recognise-headers'
import { checkImport } from '~/features/imports/check-import.server'
import { continueImport } from '~/features/imports/continue-import.server'
import { importPage } from '~/features/imports/import-page.server'
import { runImport } from '~/features/imports/run-import.server'
import { uploadImport } from '~/features/imports/upload-import.server'
import { importVerbs } from '~/import-verbs.server'
import { household, member } from '../factories/households'
import { csvOf, pageOf } from '../factories/imports'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

test('a file of 5 000 rows with 37 errors brings in the 4 963 others, and the same file changes nothing', async () => {
  const officer = await contextOf(store, 'officer')
  const { rows, planted } = await officeList(officer)
  const headers = rows[0] ?? []
  const file = csvOf(rows)
  const { id } = await uploadImport(officer, { id: uuidv7(), kind: 'members', fileName: 'membres.csv', file })
  await checkImport(officer, id, recogniseHeaders('members', headers))
  const dry = await importPage(officer, id, { limit: 100 })
  const found = dry?.findings.map(({ row, findings }) => [
    row,
    ...findings.map((said) => ('code' in said ? said.code : '')),
  ])
  expect(found).toEqual([...planted].sort(([one], [other]) => one - other))
  expect(dry?.counts).toMatchObject({ rows: 5000, good: 4963, errors: 37, doubtful: 0, known: 0 })

  await runImport(officer, id, { good: 4963, withDoubtful: false })
  await continueImport(officer, id, importVerbs)
  expect((await pageOf(officer, id)).counts).toMatchObject({ made: 4963, refused: 0 })
  expect((await store.query.select({ id: people.id }).from(people)).length).toBe(4963 + 400)
  const left = await store.query.select().from(importRows).where(eq(importRows.state, 'made'))
  expect(left.every(({ cells, madeId }) => cells === null && madeId !== null)).toBe(true)

  const again = await uploadImport(officer, { id: uuidv7(), kind: 'members', fileName: 'copie.csv', file })
  expect(again).toMatchObject({ id, again: true })
  const corrected = csvOf(rows.map((row, index) => (index === 100 ? row.with(1, rows[1]?.[1] ?? '') : row)))
  const next = await uploadImport(officer, { id: uuidv7(), kind: 'members', fileName: 'b.csv', file: corrected })
  await checkImport(officer, next.id, recogniseHeaders('members', headers))
  expect((await pageOf(officer, next.id)).counts).toMatchObject({
    rows: 5000,
    known: 4963,
    good: 1,
    doubtful: 1,
    errors: 35,
  })
}, 600_000)

const womens = [
  'Hadiza',
  'Zeinabou',
  'Mariama',
  'Rabi',
  'Aïchatou',
  'Halima',
  'Fati',
  'Salamatou',
  'Ramatou',
  'Hassana',
]
const mens = ['Moussa', 'Sani', 'Ibrahim', 'Abdou', 'Issoufou', 'Laouali', 'Oumarou', 'Salissou', 'Yacouba', 'Ɗan Ladi']

/** The members of 200 households as an office lists them, with errors of every kind at places of their own. */
async function officeList(officer: Awaited<ReturnType<typeof contextOf>>) {
  const random = seededRandom(37)
  const numbers: string[] = []
  for (let place = 0; place < 200; place += 1) {
    const mother = member({ givenName: `Mère ${letters(place)}`, relation: 'head', age: 60, caregiver: true })
    const girl = member({ givenName: `Fille ${letters(place)}`, familyName: 'Aînée', age: 12 })
    numbers.push((await household(officer, { members: [mother, girl] })).caseNumber)
  }
  const rows = [
    [
      'Réf',
      'N° de dossier',
      'Prénom',
      'Nom',
      'Sexe',
      'Lien de parenté',
      'Date de naissance',
      'Âge',
      'Revenu(e)',
      'Date de retour',
    ],
  ]
  for (let place = 0; place < 5000; place += 1) {
    const female = random.chance(0.5)
    const born = random.chance(0.4)
    const returned = random.chance(0.3)
    rows.push([
      `M-${place + 1}`,
      numbers[place % numbers.length] ?? '',
      `${random.pick(female ? womens : mens)} ${letters(place)}`,
      random.pick(mens),
      random.pick(female ? ['F', 'Fille', 'féminin'] : ['M', 'H', 'Garçon']),
      random.pick(['Enfant', 'enfant confié', female ? 'nièce' : 'neveu']),
      born ? `${pad(random.between(1, 28))}/${pad(random.between(1, 12))}/${random.between(2010, 2019)}` : '',
      born ? '' : String(random.between(3, 14)),
      returned ? 'oui' : random.pick(['', 'non']),
      returned ? random.pick(['2026-08-14', '03/09/2026', '46280']) : '',
    ])
  }
  return { rows, planted: plant(rows, numbers) }
}

type Planted = [row: number, code: string]

/** Each error stands in a row of its own. */
function plant(rows: string[][], numbers: string[]): Planted[] {
  const first = rows[1] ?? []
  const errors: [column: number, cell: string, code: string, more?: Record<number, string>][] = [
    [1, '', 'missing'],
    [1, 'ZIN-2031-0001', 'householdUnknown'],
    [1, 'le ménage du marché', 'householdUnknown'],
    [2, '', 'missing'],
    [2, '1234', 'nameWithoutLetter'],
    [2, 'A'.repeat(70), 'tooLong'],
    [3, '12', 'nameWithoutLetter'],
    [4, '', 'missing'],
    [4, 'X?', 'wordUnknown'],
    [4, 'Inconnu', 'wordUnknown'],
    [5, '', 'missing'],
    [5, 'ami du cousin', 'wordUnknown'],
    [5, 'chef de ménage', 'secondHead'],
    [5, 'CM', 'secondHead'],
    [6, '31/02/2014', 'dateUnreadable', { 7: '' }],
    [6, '12/25/2014', 'dateDayFirst', { 7: '' }],
    [6, '04/05/14', 'dateShortYear', { 7: '' }],
    [6, 'mardi', 'dateUnreadable', { 7: '' }],
    [6, '01/01/2031', 'dateFuture', { 7: '' }],
    [6, '01/01/1890', 'dateTooEarly', { 7: '' }],
    [6, '14/03/2015', 'agesDiffer', { 7: '25' }],
    [7, '', 'birthMissing', { 6: '' }],
    [7, 'dix', 'numberUnreadable', { 6: '' }],
    [7, '7,5', 'numberFraction', { 6: '' }],
    [7, '250', 'numberOutOfRange', { 6: '' }],
    [7, '-3', 'numberOutOfRange', { 6: '' }],
    [8, 'peut-être', 'yesNoUnknown'],
    [8, '7', 'yesNoUnknown'],
    [9, '31/06/2026', 'dateUnreadable'],
    [9, '2012-01-01', 'dateTooEarly', { 6: '', 7: '10' }],
    [9, '20/11/2027', 'dateFuture'],
    [9, '01/09/2016', 'beforeBirth', { 6: '14/03/2018', 7: '' }],
    [0, first[0] ?? '', 'referenceTwice'],
    [0, 'm 2', 'referenceTwice'],
    [
      2,
      first[2] ?? '',
      'rowTwice',
      { 1: first[1] ?? '', 3: first[3] ?? '', 4: first[4] ?? '', 6: first[6] ?? '', 7: first[7] ?? '' },
    ],
    [1, 'P-2026-0001', 'householdUnknown'],
    [1, `X${numbers[0] ?? ''}`, 'householdUnknown'],
  ]
  return errors.map(([column, cell, code, more], place): Planted => {
    const index = 100 + place * 130
    const row = rows[index] ?? []
    Object.assign(row, { [column]: cell }, more)
    return [index + 1, code]
  })
}

/** Names that nobody else bears: `AAB`. */
function letters(number: number) {
  return [676, 26, 1].map((unit) => String.fromCharCode(65 + (Math.floor(number / unit) % 26))).join('')
}

function pad(number: number) {
  return String(number).padStart(2, '0')
}
