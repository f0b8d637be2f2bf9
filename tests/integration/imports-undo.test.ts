import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { households, importRows, imports, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { continueImport } from '~/features/imports/continue-import.server'
import type { ImportVerbs } from '~/features/imports/import-verbs'
import { runImport } from '~/features/imports/run-import.server'
import { undoImport } from '~/features/imports/undo-import.server'
import { uploadImport } from '~/features/imports/upload-import.server'
import { importVerbs } from '~/import-verbs.server'
import { checked, csvOf, households3, pageOf, run } from '../factories/imports'
import { actionsOn } from '../factories/records'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

test('an import is undone but for what somebody has worked on, and says so', async () => {
  const officer = await contextOf(store, 'officer')
  const { id } = await checked(officer, 'households', households3)
  await run(officer, id, 3)
  const worked = await checked(officer, 'members', [
    ['Ménage', 'Prénom', 'Sexe', 'Lien', 'Âge'],
    ['M2', 'Laouali', 'G', 'enfant', '9'],
  ])
  await run(officer, worked.id, 1)
  await undoImport(officer, id, { reason: 'Mauvais fichier' })
  await continueImport(officer, id, importVerbs)
  const page = await pageOf(officer, id)
  expect(page).toMatchObject({
    state: 'undone',
    counts: { made: 3, takenBack: 2, kept: 1 },
    undoReason: 'Mauvais fichier',
  })
  expect(page.findings).toEqual([{ row: 3, state: 'kept', findings: [{ refused: 'worked-on', deed: 'member.added' }] }])
  const left = await store.query.select().from(households).where(eq(households.officerId, officer.actor.id))
  expect(left).toHaveLength(1)
  const fresh = await uploadImport(officer, {
    id: uuidv7(),
    kind: 'households',
    fileName: 'a.csv',
    file: csvOf(households3),
  })
  expect(fresh).toMatchObject({ again: false, columnsKnown: true })
})

test('too late, an import stays', async () => {
  const officer = await contextOf(store, 'officer')
  const { id } = await checked(officer, 'households', households3)
  await run(officer, id, 3)
  const later = { ...officer, now: new Date(officer.now.getTime() + 15 * 24 * 3600_000) }
  await expect(undoImport(later, id, { reason: 'x' })).rejects.toThrow('import-undo-too-late')
})

test('an import goes on where it stopped', async () => {
  const officer = await contextOf(store, 'officer')
  const { id } = await checked(officer, 'households', households3)
  await runImport(officer, id, { good: 3, withDoubtful: false })
  await store.write((tx) => tx.update(imports).set({ reached: 2 }).where(eq(imports.id, id)))
  await continueImport(officer, id, importVerbs)
  expect((await pageOf(officer, id)).counts).toMatchObject({ made: 2 })
  const states = await store.query
    .select({ row: importRows.row, state: importRows.state })
    .from(importRows)
    .where(eq(importRows.importId, id))
  expect(states.find(({ row }) => row === 2)?.state).toBe('good')
})

test('two files judged before either is brought in do not bring the same rows in twice', async () => {
  const officer = await contextOf(store, 'officer')
  const [heads = [], ...families] = households3
  const one = await checked(officer, 'households', households3)
  const namesake = ['M1', 'Tsaouni', 'Garin Dawa', '', 'bas', 'Fati', 'Oumarou', 'F', '30']
  const other = await checked(officer, 'households', [heads, ...families.slice(1), namesake])
  expect(other.page.counts).toMatchObject({ good: 3, known: 0 })
  await run(officer, one.id, 3)
  const page = await run(officer, other.id, 3)
  expect(page.counts).toMatchObject({ made: 0, good: 1, known: 2, refused: 1 })
  expect(page.findings).toMatchObject([
    { row: 4, state: 'refused', findings: [{ code: 'referenceTaken', found: 'M1' }] },
  ])
  const own = await store.query.select().from(households).where(eq(households.officerId, officer.actor.id))
  expect(own).toHaveLength(3)
})

test('an error that nobody foresaw stops its row and not the file, which can be undone half way', async () => {
  const officer = await contextOf(store, 'officer')
  const { id } = await checked(officer, 'households', households3)
  await runImport(officer, id, { good: 3, withDoubtful: false })
  const failing: ImportVerbs = {
    ...importVerbs,
    households: async (context, madeId, row) => {
      await importVerbs.households(context, madeId, row)
      if (row.members[0]?.givenName === 'Rabi') throw new Error('disk')
    },
  }
  const own = () => store.query.select().from(households).where(eq(households.officerId, officer.actor.id))
  await continueImport(officer, id, failing)
  const page = await pageOf(officer, id)
  expect(page).toMatchObject({ state: 'finished', counts: { made: 2, refused: 1 } })
  expect(page.findings).toEqual([{ row: 3, state: 'refused', findings: [{ refused: 'row-not-brought-in' }] }])
  expect(await own()).toHaveLength(2)
  await store.write((tx) => tx.update(imports).set({ state: 'running', finishedAt: null }).where(eq(imports.id, id)))
  expect((await pageOf(officer, id)).undoable).toBe(true)
  await undoImport(officer, id, { reason: 'Mauvais fichier' })
  await continueImport(officer, id, importVerbs)
  expect(await pageOf(officer, id)).toMatchObject({ state: 'undone', counts: { takenBack: 2 } })
})

test('a person whose account is closed brings nothing more in, and it goes on once they are back', async () => {
  const officer = await contextOf(store, 'officer')
  const { id } = await checked(officer, 'households', households3)
  await runImport(officer, id, { good: 3, withDoubtful: false })
  const closed = (disabledAt: Date | null) =>
    store.write((tx) => tx.update(users).set({ disabledAt }).where(eq(users.id, officer.actor.id)))
  await closed(officer.now)
  await continueImport(officer, id, importVerbs)
  expect(await pageOf(officer, id)).toMatchObject({ state: 'running', counts: { made: 0 } })
  expect(await actionsOn(store, id)).toContain('import.stopped')

  await closed(null)
  await continueImport(officer, id, importVerbs)
  expect(await pageOf(officer, id)).toMatchObject({ state: 'finished', counts: { made: 3 } })

  await undoImport(officer, id, { reason: 'Mauvais fichier' })
  await closed(officer.now)
  await continueImport(officer, id, importVerbs)
  expect(await pageOf(officer, id)).toMatchObject({ state: 'undoing', counts: { takenBack: 0 } })
})
