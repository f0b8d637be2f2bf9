import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { templateAdoptions, templateTrials, templateVersions } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { changePlannedDate } from '~/features/plans/change-planned-date.server'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { revisePlan } from '~/features/plans/revise-plan.server'
import { changeDraft } from '~/features/settings/change-draft.server'
import { draftTemplate } from '~/features/settings/draft-template.server'
import { draftToTry, householdTrial } from '~/features/settings/household-trial.server'
import { templateList } from '~/features/settings/template-list.server'
import { templatePage } from '~/features/settings/template-page.server'
import { tryTemplate } from '~/features/settings/try-template.server'
import type { Context } from '~/server/context.server'
import { templateInForce } from '~/server/templates.server'
import { actionsOn } from '../factories/events'
import { householdWithPlan, planFormOf, stepOf } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { templateDeeds } from '../factories/template-deeds'
import { testStore } from '../factories/test-store'

let store: Store
let administrator: Context
let lead: Context
let officer: Context
beforeAll(async () => {
  store = await testStore()
  administrator = await contextOf(store, 'administrator')
  lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
})
beforeEach(() =>
  store.write(async (tx) => {
    await tx.delete(templateAdoptions)
    await tx.delete(templateTrials)
    await tx.delete(templateVersions)
  }),
)
afterAll(() => store.close())

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

const { drafted, pageOf, change, tried, adopted, inForce } = templateDeeds({
  administrator: () => administrator,
  lead: () => lead,
})

test('a plan of version 1 keeps its dates and tolerances when version 2 comes in force; a new plan takes 2', async () => {
  const old = await householdWithPlan(officer)
  await inForce({ offset: 90, toleranceDays: 14 })
  const { id: stepId, version } = await stepWithVersion(old.id, 'M3')
  await changePlannedDate(officer, stepId, {
    id: uuidv7(),
    version,
    plannedOn: '2026-12-20',
    reason: 'The trainer is away',
  })
  const fresh = await householdWithPlan(officer)

  expect(await stepOf(officer, old.id, 'M2')).toMatchObject({ plannedOn: '2026-11-19', toleranceDays: 0 })
  expect((await planOfHousehold(officer, old.id))?.templateVersion).toBe(1)
  expect(await stepOf(officer, fresh.id, 'M2')).toMatchObject({ plannedOn: '2026-12-19', toleranceDays: 14 })
  expect((await planOfHousehold(officer, fresh.id))?.templateVersion).toBe(2)
})

test('a revision takes the version in force, and moves what is open', async () => {
  const family = await householdWithPlan(officer)
  await inForce({ offset: 90 })
  await revisePlan(officer, family.id, { ...planFormOf(family), seenRevision: 1 })

  expect(await stepOf(officer, family.id, 'M2')).toMatchObject({ plannedOn: '2026-12-19' })
  expect(await planOfHousehold(officer, family.id)).toMatchObject({ revision: 2, templateVersion: 2 })
})

test('a milestone that a version leaves out stands in no new plan, and what follows it is still dated', async () => {
  await inForce({ used: false }, 'M2')
  const family = await householdWithPlan(officer)
  const codes = (await planOfHousehold(officer, family.id))?.milestones.map(({ code }) => code) ?? []

  expect(codes).not.toContain('M2')
  expect(await stepOf(officer, family.id, 'M3')).toMatchObject({ plannedOn: '2026-12-10' })
})

test('nothing comes in force untried, by its maker, or backwards', async () => {
  const id = await drafted()
  await change(id, 'M2', { offset: 70 })
  expect(await reasonOf(adopted(id, '2026-11-19', administrator))).toBe('own-template')
  expect(await reasonOf(adopted(id))).toBe('not-tried-yet')
  await tried(id, 'doesNotFit')
  expect(await reasonOf(adopted(id))).toBe('not-tried-yet')
  await tried(id)
  await change(id, 'M2', { offset: 71 })
  expect(await reasonOf(adopted(id))).toBe('not-tried-yet')
  await tried(id)
  expect(await reasonOf(adopted(id, '2026-11-18'))).toBe('template-past')
  expect(await reasonOf(adopted(id, '2026-11-19', officer))).toBe('not-your-role')
  await adopted(id, '2026-12-01')
  await adopted(id, '2026-12-01')

  expect((await templateInForce(store.query, '2026-11-30')).version).toBe(1)
  expect((await templateInForce(store.query, '2026-12-01')).version).toBe(2)
  expect(await reasonOf(change(id, 'M2', { offset: 72 }))).toBe('template-adopted')
  expect((await actionsOn(store, id)).filter((action) => action === 'template.adopted')).toHaveLength(1)
})

test('nobody who changed the numbers puts them in force, even if others changed them since', async () => {
  const other = await contextOf(store, 'administrator')
  const third = await contextOf(store, 'administrator')
  const id = await drafted()
  await change(id, 'M2', { offset: 70 }, other)
  await change(id, 'M3', { offset: 95 }, other)
  await change(id, 'M2', { offset: 71 })
  await tried(id)
  expect((await templatePage(other, id))?.mayAdopt).toBe(false)
  expect((await templatePage(third, id))?.mayAdopt).toBe(true)
  expect(await reasonOf(adopted(id, '2026-11-19', other))).toBe('own-template')
  expect(await reasonOf(adopted(id, '2026-11-19', third))).toBe('done')
})

test('a version does not come in force before one that is already coming', async () => {
  const january = await drafted()
  await tried(january)
  await adopted(january, '2027-01-01')
  const earlier = await drafted()
  await tried(earlier)
  expect(await reasonOf(adopted(earlier, '2026-12-31'))).toBe('template-before-coming')
  expect((await templateInForce(store.query, '2027-01-01')).version).toBe(2)
  expect(await reasonOf(adopted(earlier, '2027-01-01'))).toBe('done')
  expect((await templateInForce(store.query, '2027-01-01')).version).toBe(3)
})

test('one draft of a kind at a time, changed by an administrator who has seen the last of it', async () => {
  const id = await drafted()
  await draftTemplate(administrator, { id, kind: 'milestones' })
  expect(await reasonOf(drafted())).toBe('draft-stands')
  expect(await reasonOf(drafted('links'))).toBe('done')
  const { seen, milestones } = await pageOf(id)
  await change(id, 'M2', { offset: 61 })
  const stale = milestones.map((row) => (row.code === 'M2' ? { ...row, offset: 62 } : row))
  const form = { kind: 'milestones' as const, seen, rows: stale }
  expect(await reasonOf(changeDraft(administrator, id, form))).toBe('changed-meanwhile')
  expect(await reasonOf(changeDraft(lead, id, form))).toBe('not-your-role')
  expect(await reasonOf(draftTemplate(lead, { id: uuidv7(), kind: 'milestones' }))).toBe('not-your-role')
})

test('numbers that cannot be are refused in words', async () => {
  const id = await drafted()
  expect(await reasonOf(change(id, 'M2', { offset: null }))).toBe('template-offset-missing')
  expect(await reasonOf(change(id, 'M2', { offset: 731 }))).toBe('template-offset-range')
  expect(await reasonOf(change(id, 'M2', { toleranceDays: 91 }))).toBe('template-tolerance-range')
  expect(await reasonOf(change(id, 'M4', { used: false }))).toBe('template-always-used')
  expect(await reasonOf(change(id, 'M7', { offset: 2 }))).toBe('template-order')
  expect(await reasonOf(change(id, 'M7', { toleranceDays: 63 }))).toBe('template-windows-meet')
  expect(await reasonOf(change(id, 'M7', { toleranceDays: 62 }))).toBe('done')
})

test('an officer tries the draft on an own household and changes nothing; it leaves no name of the household', async () => {
  const family = await householdWithPlan(officer)
  const before = await planOfHousehold(officer, family.id)
  const id = await drafted()
  await change(id, 'M2', { offset: 90 })
  expect(await draftToTry(officer)).toMatchObject({ id, version: 2 })
  const trial = await householdTrial(officer, family.id)
  expect(trial?.rows.find(({ code }) => code === 'M2')).toMatchObject({ now: '2026-11-19', then: '2026-12-19' })
  expect(trial?.rows.map(({ code }) => code)).not.toContain('M1')
  await tryTemplate(officer, id, { id: uuidv7(), seen: trial?.seen ?? '', verdict: 'fits', householdId: family.id })

  expect(await planOfHousehold(officer, family.id)).toEqual(before)
  expect(await actionsOn(store, family.id)).not.toContain('template.tried')
  expect((await pageOf(id)).isTried).toBe(true)
  const stranger = await contextOf(store, 'officer')
  expect(await householdTrial(stranger, family.id)).toBeNull()
  const theirs = { id: uuidv7(), seen: trial?.seen ?? '', verdict: 'fits' as const, householdId: family.id }
  expect(await reasonOf(tryTemplate(stranger, id, theirs))).toBe('not-there')
  expect(await reasonOf(tryTemplate(administrator, id, theirs))).toBe('not-your-role')
})

test('a lead reads every version; those who set nothing see none', async () => {
  const id = await inForce({ offset: 61 })
  expect((await templateList(lead))?.[0]).toMatchObject({
    kind: 'milestones',
    mayDraft: false,
    versions: [
      { id, version: 2, state: 'inForce' },
      { version: 1, state: 'past' },
    ],
  })
  for (const role of ['officer', 'tutor', 'mentor', 'auditor'] as const) {
    const context = await contextOf(store, role)
    expect(await templateList(context)).toBeNull()
    expect(await templatePage(context, id)).toBeNull()
  }
})

async function stepWithVersion(householdId: string, code: string) {
  const { id } = await stepOf(officer, householdId, code)
  return { id, version: 1 }
}
