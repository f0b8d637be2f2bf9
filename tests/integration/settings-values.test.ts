import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { events, settingDecisions, settingProposals, settings } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { decideProposal } from '~/features/settings/decide-proposal.server'
import { proposalToAnswer } from '~/features/settings/proposal-to-answer.server'
import { proposeSetting } from '~/features/settings/propose-setting.server'
import { setValue } from '~/features/settings/set-value.server'
import { settingList } from '~/features/settings/setting-list.server'
import { settingPage } from '~/features/settings/setting-page.server'
import type { Context } from '~/server/context.server'
import { settingInForce } from '~/server/setting-in-force.server'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
beforeEach(() =>
  store.write(async (tx) => {
    await tx.delete(settingDecisions)
    await tx.delete(settingProposals)
    await tx.delete(settings)
  }),
)
afterAll(() => store.close())

const KEY = 'officerKitCeiling'
const form = (overrides: Partial<Parameters<typeof proposeSetting>[2]> = {}) => ({
  id: uuidv7(),
  version: 0,
  value: '150000',
  validFrom: '2026-11-19',
  reason: 'Prices rose',
  ...overrides,
})
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )
const inForce = (on: string, key = KEY) => settingInForce(store.query, key, on)
const proposed = async (context: Context, overrides: Partial<ReturnType<typeof form>> = {}) => {
  const proposal = form(overrides)
  await proposeSetting(context, KEY, proposal)
  return proposal.id
}

test('a ceiling holds once another person has confirmed it, from its day on', async () => {
  const lead = await contextOf(store, 'lead')
  const administrator = await contextOf(store, 'administrator')
  const first = await proposed(lead)
  expect(await inForce('2026-11-19')).toBeNull()
  await decideProposal(administrator, first, { outcome: 'confirmed' })
  const second = await proposed(lead, { version: 1, value: '200000', validFrom: '2026-12-01' })
  await decideProposal(administrator, second, { outcome: 'confirmed' })

  expect(await inForce('2026-11-18')).toBeNull()
  expect(await inForce('2026-11-30')).toBe(150_000)
  expect(await inForce('2026-12-01')).toBe(200_000)
  expect(await settingPage(lead, KEY)).toMatchObject({
    inForce: 150_000,
    version: 2,
    waiting: null,
    versions: [{ value: 200_000 }, { value: 150_000, proposedBy: lead.actor.displayName }],
  })
})

test('nobody confirms their own proposal, and a lead confirms none', async () => {
  const administrator = await contextOf(store, 'administrator')
  const other = await contextOf(store, 'administrator')
  const lead = await contextOf(store, 'lead')
  const id = await proposed(administrator)

  expect(await reasonOf(decideProposal(administrator, id, { outcome: 'confirmed' }))).toBe('own-proposal')
  expect(await reasonOf(decideProposal(lead, id, { outcome: 'confirmed' }))).toBe('not-your-role')
  expect(await reasonOf(decideProposal(lead, id, { outcome: 'takenBack' }))).toBe('not-your-proposal')
  expect(await reasonOf(decideProposal(other, id, { outcome: 'confirmed' }))).toBe('done')
  expect(await inForce('2026-11-19')).toBe(150_000)
})

test('a proposal that was declined or taken back changes nothing, and the next may come', async () => {
  const lead = await contextOf(store, 'lead')
  const administrator = await contextOf(store, 'administrator')
  const first = await proposed(lead)
  expect(await reasonOf(proposeSetting(lead, KEY, form()))).toBe('proposal-waits')
  await decideProposal(administrator, first, { outcome: 'declined', reason: 'Too much' })
  const second = await proposed(lead)
  await decideProposal(lead, second, { outcome: 'takenBack' })

  expect(await inForce('2026-12-31')).toBeNull()
  expect(await reasonOf(decideProposal(administrator, second, { outcome: 'confirmed' }))).toBe('proposal-answered')
  expect((await settingPage(administrator, KEY))?.answered).toMatchObject([
    { outcome: 'takenBack' },
    { outcome: 'declined', decidedWhy: 'Too much' },
  ])
})

test('a day that has passed before the confirmation is not changed backwards', async () => {
  const lead = await contextOf(store, 'lead')
  const administrator = { ...(await contextOf(store, 'administrator')), now: new Date('2026-11-25T09:00:00Z') }
  expect(await reasonOf(proposeSetting(lead, KEY, form({ validFrom: '2026-11-18' })))).toBe('setting-in-the-past')
  const id = await proposed(lead)
  const shown = { validFrom: '2026-11-19', holdsFrom: '2026-11-25' }
  expect(await proposalToAnswer(administrator, id)).toMatchObject(shown)
  await decideProposal(administrator, id, { outcome: 'confirmed' })
  const later = { ...administrator, now: new Date('2026-12-25T09:00:00Z') }
  expect(await proposalToAnswer(later, id)).toMatchObject(shown)

  expect(await inForce('2026-11-24')).toBeNull()
  expect(await inForce('2026-11-25')).toBe(150_000)
})

test('a form sent twice is one proposal and one answer', async () => {
  const lead = await contextOf(store, 'lead')
  const administrator = await contextOf(store, 'administrator')
  const twice = form()
  await Promise.all([proposeSetting(lead, KEY, twice), proposeSetting(lead, KEY, twice)])
  expect(await reasonOf(proposeSetting(lead, KEY, { ...twice, reason: 'Autre.' }))).toBe('already-sent')
  const confirm = () => decideProposal(administrator, twice.id, { outcome: 'confirmed' })
  await Promise.all([confirm(), confirm()])

  expect(await store.query.select().from(settings)).toHaveLength(1)
  for (const { actor } of [lead, administrator])
    expect(await store.query.select().from(events).where(eq(events.actorId, actor.id))).toHaveLength(1)
})

test('an administrator sets other values alone, within their range and never money', async () => {
  const context = await contextOf(store, 'administrator')
  const limit = (value: string, version = 0) => setValue(context, 'caseload.limit', { ...form({ value, version }) })
  expect(await reasonOf(limit('0'))).toBe('setting-too-small')
  expect(await reasonOf(limit('501'))).toBe('setting-too-large')
  expect(await reasonOf(limit('thirty'))).toBe('setting-not-a-number')
  expect(await reasonOf(limit('1'))).toBe('done')
  expect(await reasonOf(limit('500'))).toBe('changed-meanwhile')
  expect(await reasonOf(limit('500', 1))).toBe('done')
  expect(await inForce('2026-11-19', 'caseload.limit')).toBe(500)

  expect(await reasonOf(setValue(context, KEY, form()))).toBe('setting-needs-two')
  expect(await reasonOf(setValue(context, 'fcsCutoffs', form({ value: '20/30' })))).toBe('setting-not-a-choice')
  expect(await reasonOf(setValue(context, 'demonstration', form()))).toBe('not-there')
})

test('a lead sees what two people set; the others see nothing', async () => {
  const lead = await contextOf(store, 'lead')
  expect((await settingList(lead)).every(({ setting }) => setting.people === 'two')).toBe(true)
  expect(await settingPage(lead, 'caseload.limit')).toBeNull()
  expect(await reasonOf(setValue(lead, 'caseload.limit', form({ value: '30' })))).toBe('not-your-role')
  for (const role of ['officer', 'tutor', 'mentor', 'auditor'] as const) {
    const context = await contextOf(store, role)
    expect(await settingList(context)).toEqual([])
    expect(await settingPage(context, KEY)).toBeNull()
    expect(await reasonOf(proposeSetting(context, KEY, form()))).toBe('not-your-role')
  }
})
