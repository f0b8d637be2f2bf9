import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { groups, households, people, schools, searchIndexes, searchTokens } from '#db/schema/index'
import { blindToken } from '#db/sealing'
import type { Store } from '#db/store'
import { recentlyOpened } from '~/features/comfort/recently-opened.server'
import { rewriteSearchTokens } from '~/features/comfort/rewrite-search-tokens.server'
import { searchAll } from '~/features/comfort/search-all.server'
import { deleteView } from '~/features/comfort/delete-view.server'
import { ownView } from '~/features/comfort/own-view.server'
import { saveView } from '~/features/comfort/save-view.server'
import { savedViewsOf } from '~/features/comfort/saved-views-of.server'
import { householdHead } from '~/features/households/household-head.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { household, member } from '../factories/households'
import { businessOf, actionsOn } from '../factories/mentoring'
import { groupWith } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const mother = () => member({ givenName: 'Aïchatou', familyName: 'Moussa', relation: 'head', age: 34, caregiver: true })
const daughter = () => member({ givenName: 'Oumarou', familyName: 'Moussa', sex: 'male', returnee: true })

async function team() {
  const lead = await contextOf(store, 'lead')
  const inTeam = { supervisorId: lead.actor.id }
  const officer = await contextOf(store, 'officer', inTeam)
  const mentor = await contextOf(store, 'mentor', inTeam)
  const tutor = await contextOf(store, 'tutor', inTeam)
  const members = [mother(), daughter()] as const
  const { id, caseNumber } = await caseOf(officer, [...members])
  const businessId = await businessOf(officer, mentor, { householdId: id, caregiverId: members[0].id })
  const { groupId } = await groupWith(tutor, [members[1].id])
  return { lead, officer, mentor, tutor, id, caseNumber, businessId, groupId, childId: members[1].id }
}

async function caseOf(officer: Context, members: ReturnType<typeof member>[]) {
  const { form } = await household(officer, { members, village: 'Garin Maïkassoua' })
  const [row] = await store.query.select().from(households).where(eq(households.id, form.id))
  return { id: form.id, caseNumber: row?.caseNumber ?? '' }
}

async function found(context: Context, typed: string) {
  const groups = await searchAll(context, typed)
  return groups.flatMap(({ kind, items }) => items.map(({ href }) => `${kind} ${href}`))
}

test.each(['Aichatou', 'aishatu', 'AÏSSATOU', 'musa aisha', 'tsauni', 'saouni', 'maikasua', 'matameye', 'kantche'])(
  'an officer finds the household by %s, whoever spelt it',
  async (typed) => {
    const { officer, id } = await team()
    const stored = await store.query.select().from(households).where(eq(households.id, id))
    const place = stored[0]?.communePcode
    const hits = await found(officer, typed)
    if (typed === 'matameye' || typed === 'kantche') expect(hits.join()).toContain('places /households?place=')
    else expect(hits, place ?? '').toContain(`households /households/${id}`)
  },
)

test('by case number, by person code in part, and not by a word that is not there', async () => {
  const { officer, id, caseNumber, childId } = await team()
  expect(await found(officer, caseNumber)).toContain(`households /households/${id}`)
  const [child] = await store.query.select({ code: people.code }).from(people).where(eq(people.id, childId))
  const tail = child?.code.split('-').at(-1) ?? ''
  expect(await found(officer, tail)).toContain(`people /households/${id}/members/${childId}`)
  expect(await found(officer, String(Number(tail)))).toContain(`people /households/${id}/members/${childId}`)
  expect(await found(officer, 'Aichatou Zzzz')).toEqual([])
})

test('each finds what is theirs: mentor the business, tutor the child by first name, lead the team', async () => {
  const { lead, mentor, tutor, id, businessId, groupId, childId } = await team()
  expect(await found(mentor, 'aishatu')).toEqual([`businesses /businesses/${businessId}`])
  expect(await found(mentor, 'oumarou')).toEqual([])
  expect(await found(tutor, 'umaru')).toEqual([`people /children/${childId}`])
  expect(await found(tutor, 'moussa')).toEqual([])
  const [group] = (await searchAll(tutor, 'groupe')).filter(({ kind }) => kind === 'groups')
  if (group) expect(group.items.map(({ href }) => href)).toEqual([`/groups/${groupId}`])
  expect(await found(lead, 'aichatou')).toContain(`households /households/${id}`)
})

test('nobody finds what is somebody else’s', async () => {
  const { caseNumber } = await team()
  for (const role of ['officer', 'tutor', 'mentor', 'lead', 'administrator', 'auditor'] as const) {
    const stranger = await contextOf(store, role)
    for (const typed of ['aichatou', 'oumarou', 'tsaouni', caseNumber, '0001']) {
      const hits = (await found(stranger, typed)).filter((hit) => !hit.startsWith('staff') && !hit.startsWith('places'))
      expect(hits, `${role} ${typed}`).toEqual([])
    }
  }
})

test('an administrator finds people of the staff, a lead those they supervise', async () => {
  const { lead, officer } = await team()
  const administrator = await contextOf(store, 'administrator')
  const username = officer.actor.username
  expect(await found(administrator, username)).toContain(`staff /settings/people/${officer.actor.id}`)
  expect(await found(lead, username)).toContain(`staff /households?officer=${officer.actor.id}`)
  expect(await found(await contextOf(store, 'lead'), username)).toEqual([])
})

test('who sets the programme finds its schools and communes, and nobody’s household', async () => {
  const { officer, groupId } = await team()
  const [group] = await store.query.select().from(groups).where(eq(groups.id, groupId))
  const schoolId = group?.schoolId ?? ''
  await store.write((tx) => tx.update(schools).set({ name: 'École Karkada' }).where(eq(schools.id, schoolId)))
  const administrator = await contextOf(store, 'administrator')
  expect(await found(administrator, 'carcada')).toEqual([`schools /settings/schools/${schoolId}`])
  expect(await found(administrator, 'tsaouni')).toEqual(['places /settings/places/NE007005008'])
  expect((await found(officer, 'carcada tsaouni')).join()).not.toContain('settings')
})

test.each(['', ' ', 'a', '%', "' or 1=1 --", 'x'.repeat(100), '\u202e', '0'])('%j harms nothing', async (typed) => {
  const { officer } = await team()
  await expect(searchAll(officer, typed)).resolves.toBeInstanceOf(Array)
})

test('tokens of an earlier start are made anew in batches, once', async () => {
  const { officer, id, childId } = await team()
  await store.write(async (tx) => {
    await tx.delete(searchTokens)
    await tx.delete(searchIndexes)
    await tx.insert(searchTokens).values({ token: blindToken('aichatou'), subjectId: childId, householdId: id })
  })
  expect(await found(officer, 'aichatou')).toEqual([])
  await rewriteSearchTokens(store)
  expect(await found(officer, 'aishatu')).toContain(`households /households/${id}`)
  const old = await store.query
    .select()
    .from(searchTokens)
    .where(eq(searchTokens.token, blindToken('aichatou')))
  expect(old).toEqual([])

  await store.write((tx) => tx.delete(searchTokens))
  await rewriteSearchTokens(store)
  expect(await store.query.select().from(searchTokens).limit(1)).toEqual([])
})

test('what changes while tokens are made anew is found by what it became', async () => {
  const { officer, id } = await team()
  await store.write((tx) => tx.delete(searchIndexes))
  const village = { village: 'Karofane' }
  const changedFirst: Store = {
    ...store,
    async write(work) {
      await store.write((tx) => tx.update(households).set(village).where(eq(households.id, id)))
      return store.write(work)
    },
  }
  await rewriteSearchTokens(changedFirst)
  expect(await found(officer, village.village)).toContain(`households /households/${id}`)
})

test('filters are kept under a name for one person, without what was searched', async () => {
  const { officer, lead } = await team()
  const at = new URLSearchParams('risk=high&q=Hadiza&after=2026-11-19_x&due=late')
  const { query } = await savedViewsOf(officer, 'households', at)
  expect(query).toBe('due=late&risk=high')
  const view = { id: uuidv7(), list: 'households' as const, name: 'Urgent', query }
  await saveView(officer, view)
  await saveView(officer, view)
  expect((await savedViewsOf(officer, 'households', at)).views).toEqual([{ id: view.id, name: 'Urgent', query }])
  expect((await savedViewsOf(officer, 'businesses', at)).views).toEqual([])
  expect((await savedViewsOf(lead, 'households', at)).views).toEqual([])

  expect(await ownView(lead, view.id)).toBeNull()
  await expect(deleteView(lead, view.id)).rejects.toMatchObject({ status: 404 })
  await deleteView(officer, view.id)
  await expect(deleteView(officer, view.id)).rejects.toMatchObject({ status: 404 })
  const deeds = (await actionsOn(store, officer.actor.id)).filter((action) => action.startsWith('view.'))
  expect(deeds).toEqual(['view.deleted', 'view.saved'])
})

test('recently opened: the last first, each once, and only what is still theirs', async () => {
  const { officer, id } = await team()
  const other = await caseOf(officer, [mother(), daughter()])
  for (const opened of [id, other.id, id]) {
    await householdHead(officer, opened)
    await flushAccessLog(store)
  }
  const hrefs = async () => (await recentlyOpened(officer)).map(({ href }) => href)
  expect(new Set(await hrefs())).toEqual(new Set([`/households/${id}`, `/households/${other.id}`]))
  const successor = await contextOf(store, 'officer')
  await store.write((tx) => tx.update(households).set({ officerId: successor.actor.id }).where(eq(households.id, id)))
  expect(await hrefs()).toEqual([`/households/${other.id}`])
  expect(await recentlyOpened(successor)).toEqual([])
})
