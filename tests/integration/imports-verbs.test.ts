import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { businesses, enrolments, households, importRows, people, visits } from '#db/schema/index'
import type { Store } from '#db/store'
import { checkImport } from '~/features/imports/check-import.server'
import { continueImport } from '~/features/imports/continue-import.server'
import { discardImport } from '~/features/imports/discard-import.server'
import { forgetOldRows } from '~/features/imports/forget-old-rows.server'
import { importPage } from '~/features/imports/import-page.server'
import { importToMap } from '~/features/imports/import-to-map.server'
import { runImport } from '~/features/imports/run-import.server'
import { undoImport } from '~/features/imports/undo-import.server'
import { uploadImport } from '~/features/imports/upload-import.server'
import { startBusiness } from '~/features/mentoring/start-business.server'
import { importVerbs } from '~/import-verbs.server'
import { household } from '../factories/households'
import { checked, csvOf, households3, pageOf, run } from '../factories/imports'
import { actionsOn } from '../factories/records'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

test('an office starts from four spreadsheets that name each other', async () => {
  const mentor = await contextOf(store, 'mentor')
  const officer = await contextOf(store, 'officer')
  const first = await checked(officer, 'households', households3)
  expect(first.page.counts).toMatchObject({ good: 3, errors: 0, doubtful: 0 })
  expect((await run(officer, first.id, 3)).counts).toMatchObject({ made: 3, refused: 0 })
  const own = await store.query
    .select()
    .from(households)
    .where(eq(households.officerId, officer.actor.id))
    .orderBy(households.caseNumber)
  expect(own.map(({ communePcode, riskLevel }) => [communePcode, riskLevel])).toEqual([
    ['NE007005008', 'high'],
    ['NE007005005', 'medium'],
    ['NE007005007', 'low'],
  ])

  const members = await checked(officer, 'members', [
    ['Household', 'Reference', 'First name', 'Sex', 'Relation', 'Birth date', 'Returnee'],
    ['m 1', 'P1', 'Zeinabou', 'girl', 'daughter', '2016-03-14', 'yes'],
    [own[1]?.caseNumber ?? '', 'P2', 'Sani', 'boy', 'son', '14/03/2015', ''],
  ])
  expect((await run(officer, members.id, 2)).counts).toMatchObject({ made: 2 })

  const school = await checked(officer, 'enrolments', [
    ['Enfant', 'École', 'Commune', 'Classe', "Date d'inscription", 'Registre vu'],
    ['P1', 'École de Garin Dawa', 'Tsaouni', 'cp', '12/10/2026', 'oui'],
    ['P9', 'École de Garin Dawa', 'Tsaouni', 'CP', '12/10/2026', 'oui'],
  ])
  expect(school.page.findings).toMatchObject([
    { row: 3, findings: [{ field: 'child', code: 'childUnknown', found: 'P9' }] },
  ])
  expect((await run(officer, school.id, 1)).counts).toMatchObject({ made: 1 })
  const [enrolled] = await store.query.select().from(enrolments).where(eq(enrolments.recordedById, officer.actor.id))
  expect(enrolled).toMatchObject({ schoolYear: '2026-2027', schoolClass: 'CP', kind: 'returning', registerSeen: true })

  const [head] = await store.query
    .select()
    .from(people)
    .where(and(eq(people.householdId, own[0]?.id ?? ''), eq(people.caregiver, true)))
  await startBusiness(officer, own[0]?.id ?? '', {
    id: uuidv7(),
    caregiverId: head?.id ?? '',
    mentorId: mentor.actor.id,
    measure: 'trade',
    idea: 'Huile',
    nextVisitOn: '2026-11-25',
  })
  const past = await checked(officer, 'visits', [
    ['Ménage', 'Date de visite', 'État', 'Recettes', 'Dépenses', 'Enfants à la maison'],
    ['M1', '03/11/2026', 'ouvert', '12 500 FCFA', '7.000', 'oui'],
    ['M2', '03/11/2026', 'ouvert', '', '', ''],
    ['M1', '04/11/2026', 'ouvert', '', '', 'non'],
  ])
  expect(past.page.findings.map(({ findings }) => findings)).toMatchObject([
    [{ code: 'noBusiness' }],
    [{ code: 'childrenAway' }],
  ])
  expect((await run(officer, past.id, 1)).counts).toMatchObject({ made: 1 })
  const [visit] = await store.query
    .select()
    .from(visits)
    .where(eq(visits.householdId, own[0]?.id ?? ''))
  expect(visit).toMatchObject({ takings: 12_500, costs: 7_000, state: 'open' })

  await undoImport(officer, past.id, { reason: 'Mauvais fichier' })
  await continueImport(officer, past.id, importVerbs)
  expect(await pageOf(officer, past.id)).toMatchObject({ state: 'undone', counts: { takenBack: 1, kept: 0 } })
  const [business] = await store.query
    .select()
    .from(businesses)
    .where(eq(businesses.householdId, own[0]?.id ?? ''))
  expect(business).toMatchObject({ lastVisitOn: null, lastState: null })
  await undoImport(officer, school.id, { reason: 'Mauvais fichier' })
  await continueImport(officer, school.id, importVerbs)
  expect(await store.query.select().from(enrolments).where(eq(enrolments.recordedById, officer.actor.id))).toEqual([])
})

test('the same file is the import it was; the same rows in another file are known', async () => {
  const officer = await contextOf(store, 'officer')
  const { id } = await checked(officer, 'households', households3)
  const again = await uploadImport(officer, {
    id: uuidv7(),
    kind: 'households',
    fileName: 'copie.csv',
    file: csvOf(households3),
  })
  expect(again).toMatchObject({ id, again: true })
  await run(officer, id, 3)
  await run(officer, id, 3)
  const longer = [...households3, ['M4', 'Tsaouni', '', '', 'bas', 'Fati', 'Oumarou', 'F', '30']]
  const second = await checked(officer, 'households', longer)
  expect(second.page.counts).toMatchObject({ good: 1, known: 3 })
  await run(officer, second.id, 1)
  const own = await store.query
    .select()
    .from(households)
    .where(eq(households.officerId, officer.actor.id))
    .orderBy(households.caseNumber)
  expect(own).toHaveLength(4)
  expect(await actionsOn(store, id)).toEqual(['import.uploaded', 'import.checked', 'import.started', 'import.finished'])
})

test('somebody of the own caseload is a doubt, somebody of another officer is nobody', async () => {
  const [officer, other] = [await contextOf(store, 'officer'), await contextOf(store, 'officer')]
  await household(officer)
  const rows = [households3[0] ?? [], ['H1', 'Tsaouni', '', '', 'moyen', 'HADIZA', 'Issoufou', 'F', '34']]
  const mine = await checked(officer, 'households', rows)
  expect(mine.page.findings).toMatchObject([{ state: 'doubtful', findings: [{ code: 'perhapsKnown' }] }])
  await expect(runImport(officer, mine.id, { good: 0, withDoubtful: false })).rejects.toThrow('import-nothing-good')
  expect((await checked(other, 'households', rows)).page.counts).toMatchObject({ good: 1, doubtful: 0 })
  expect((await run(officer, mine.id, 0, true)).counts).toMatchObject({ made: 1 })
})

test('nobody else has an import, and nothing else than the needed columns is asked', async () => {
  const [officer, other] = [await contextOf(store, 'officer'), await contextOf(store, 'officer')]
  const { id } = await checked(officer, 'households', households3)
  expect(await importPage(other, id)).toBeNull()
  expect(await importToMap(other, id)).toBeNull()
  await expect(checkImport(other, id, {})).rejects.toThrow('not-there')
  await expect(runImport(other, id, { good: 3, withDoubtful: false })).rejects.toThrow('not-there')
  await expect(checkImport(officer, id, { commune: 1 })).rejects.toThrow('import-columns-missing')
  const lead = await contextOf(store, 'lead')
  await expect(
    uploadImport(lead, { id: uuidv7(), kind: 'households', fileName: 'a.csv', file: csvOf(households3) }),
  ).rejects.toThrow('not-your-role')
})

test('columns said once are known for the next file with these headers', async () => {
  const officer = await contextOf(store, 'officer')
  const headers = ['Où', 'Danger', 'Qui', 'Sexe', 'Âge']
  const file = (name: string) => csvOf([headers, ['Tsaouni', 'moyen', name, 'F', '40']])
  const upload = (name: string) =>
    uploadImport(officer, { id: uuidv7(), kind: 'households', fileName: 'a.csv', file: file(name) })
  const one = await upload('Halima')
  expect(one.columnsKnown).toBe(false)
  expect((await importToMap(officer, one.id))?.mapping).toEqual({ sex: 3, age: 4 })
  await checkImport(officer, one.id, { commune: 0, risk: 1, givenName: 2, sex: 3, age: 4 })
  const two = await upload('Fati')
  expect(two.columnsKnown).toBe(true)
  expect((await importToMap(officer, two.id))?.mapping).toMatchObject({ commune: 0, risk: 1, givenName: 2 })
})

test('rows are sealed, gone when discarded, and forgotten after 30 days', async () => {
  const officer = await contextOf(store, 'officer')
  const { id } = await checked(officer, 'households', households3)
  await discardImport(officer, id)
  expect(await store.query.select().from(importRows).where(eq(importRows.importId, id))).toEqual([])
  const kept = await checked(officer, 'households', [...households3, ['', '', '', '', '', '', '', '', '']])
  await forgetOldRows(store, new Date(officer.now.getTime() + 31 * 24 * 3600_000))
  expect(await pageOf(officer, kept.id)).toMatchObject({ state: 'discarded', forgotten: true, headers: [] })
  const rows = await store.query.select().from(importRows).where(eq(importRows.importId, kept.id))
  expect(rows.every(({ cells, findings }) => cells === null && findings === null)).toBe(true)
})
