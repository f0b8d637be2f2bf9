import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { interviews, kitDeliveries, kitLines, kits, visits } from '#db/schema/index'
import type { Store } from '#db/store'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { secondPartsDue } from '~/features/tranches/second-parts-due.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { secondPartsOfBusiness } from '~/server/second-parts-of-business.server'
import { secondPartOf, trancheTwoOpen } from '~/server/tranche-two.server'
import { familyOf } from '../factories/family'
import { fullDelivery, stateOf } from '../factories/kit-rows'
import { approvalOf, openGate, setCeiling, waitingKit } from '../factories/kits'
import { handedKit } from '../factories/losses'
import { businessOf } from '../factories/mentoring'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let other: Context
let mentor: Context
let lead: Context

beforeAll(async () => {
  store = await testStore()
  lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer')
  other = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  await setCeiling(lead, 500_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const inTwo = [
  { item: 'Machine à coudre', quantity: 1 },
  { item: 'Tissu', quantity: 5, tranche: 2, handed: 0 },
]

/** The first part handed over in May, by a deliverer of its own. */
async function kitInTwo() {
  const family = await familyOf(officer)
  const businessId = await businessOf(officer, mentor, family)
  const kit = await handedKit(officer, { family, deliverer: other, deliveredOn: '2026-05-20', lines: inTwo })
  return { ...kit, businessId }
}

async function visit(businessId: string, householdId: string, visitedOn: string, overrides = {}) {
  const seen = { found: 'done' as const, state: 'open' as const, takings: 9_000, costs: 4_000 }
  const row = { id: uuidv7(), businessId, householdId, visitedOn, visitedById: mentor.actor.id, recordedAt: mentor.now }
  await store.write((tx) => tx.insert(visits).values({ ...row, ...seen, ...overrides }))
}

test('what is missing is read from handovers and visits, and opens on the day they say so', async () => {
  const { kitId, businessId, householdId } = await kitInTwo()
  const codesMissing = async (day: string) =>
    (await secondPartOf(store.query, kitId, day))?.checks.filter(({ ok }) => !ok).map(({ code }) => code)
  expect(await codesMissing('2026-05-19')).toEqual(['firstPart', 'visit', 'figures'])
  expect(await codesMissing('2026-11-19')).toEqual(['visit', 'figures'])

  await visit(businessId, householdId, '2026-06-15')
  await visit(businessId, householdId, '2026-08-10', { takings: null })
  expect(await codesMissing('2026-11-19')).toEqual(['figures'])
  await visit(businessId, householdId, '2026-09-10')

  expect(await codesMissing('2026-11-19')).toEqual([])
  expect(await trancheTwoOpen(store.query, kitId, '2026-09-09')).toBe(false)
  expect(await trancheTwoOpen(store.query, kitId, '2026-09-10')).toBe(true)
})

test('a visit that met nobody does not open it, nor one that saw the business closed', async () => {
  const { kitId, businessId, householdId } = await kitInTwo()
  await visit(businessId, householdId, '2026-06-15')
  await visit(businessId, householdId, '2026-08-20', { found: 'notFound', state: null, takings: null, costs: null })
  expect(await trancheTwoOpen(store.query, kitId, '2026-11-19')).toBe(false)
  await visit(businessId, householdId, '2026-08-25', { state: 'closed' })
  expect(await trancheTwoOpen(store.query, kitId, '2026-11-19')).toBe(false)
})

test('of livestock the animals alive and their worth are its figures', async () => {
  const { kitId, businessId, householdId } = await kitInTwo()
  const herd = { takings: null, costs: null, animalsAlive: 4, animalsValue: 80_000 }
  await visit(businessId, householdId, '2026-06-15', herd)
  await visit(businessId, householdId, '2026-08-10', { ...herd, animalsAlive: 0 })
  expect(await trancheTwoOpen(store.query, kitId, '2026-11-19')).toBe(false)
  await visit(businessId, householdId, '2026-09-10', herd)
  expect(await trancheTwoOpen(store.query, kitId, '2026-11-19')).toBe(true)
})

test('officer, mentor and deliverer see it on their homes; nobody else', async () => {
  const { kitId, businessId } = await kitInTwo()
  const shown = async (context: Context) => (await secondPartsDue(context)).find((row) => row.kitId === kitId)
  expect(await shown(officer)).toMatchObject({ isMine: false, part: { open: false, dueOn: '2026-08-20' } })
  expect(await shown(mentor)).toMatchObject({ isMine: false })
  expect(await shown(other)).toMatchObject({ isMine: true })
  expect(await shown(await contextOf(store, 'officer'))).toBeUndefined()
  expect(await shown(await contextOf(store, 'logistics'))).toBeUndefined()
  expect(await secondPartsOfBusiness(store.query, businessId, '2026-11-19')).toMatchObject([{ kitId }])
})

test('the second part is not handed over before the rule says so', async () => {
  const lines = [
    { item: 'Machine à coudre', unit: 'piece' as const, quantity: 1, unitPrice: 60_000 },
    { item: 'Tissu', unit: 'piece' as const, quantity: 5, unitPrice: 2_000, tranche: 2 },
  ]
  const kit = await waitingKit(officer, { lines })
  await openGate(officer, kit)
  const businessId = await businessOf(officer, mentor, kit)
  await decideKit(lead, kit.kitId, await approvalOf(store, kit.kitId))
  await assignDeliverer(officer, kit.kitId, { delivererId: other.actor.id })
  const all = await fullDelivery(store, kit.kitId)
  await expect(deliverKit(other, kit.kitId, all)).rejects.toMatchObject({ reason: 'second-part-not-open', status: 409 })

  await deliverKit(other, kit.kitId, { ...all, lines: all.lines.slice(0, 1) })
  expect(await stateOf(store, kit.kitId)).toBe('partlyDelivered')
  const second = { ...(await fullDelivery(store, kit.kitId)), lines: all.lines.slice(1) }
  await expect(deliverKit(other, kit.kitId, second)).rejects.toMatchObject({ reason: 'second-part-not-open' })

  await longAgo(kit, '2026-05-20')
  await visit(businessId, kit.householdId, '2026-06-15')
  await visit(businessId, kit.householdId, '2026-09-10')
  await deliverKit(other, kit.kitId, second)

  expect(await stateOf(store, kit.kitId)).toBe('delivered')
  expect(await secondPartOf(store.query, kit.kitId, '2026-11-19')).toMatchObject({ handedOver: true })
  expect((await secondPartsDue(officer)).map(({ kitId }) => kitId)).not.toContain(kit.kitId)
})

/** The first part, and the baseline that had to be there before it. */
async function longAgo({ kitId, householdId }: { kitId: string; householdId: string }, deliveredOn: string) {
  await store.write(async (tx) => {
    await tx.update(kitDeliveries).set({ deliveredOn }).where(eq(kitDeliveries.kitId, kitId))
    await tx.update(interviews).set({ interviewedOn: '2026-05-01' }).where(eq(interviews.householdId, householdId))
  })
}

test('a kit of one part has no such rule, nor has one that is all second part', async () => {
  const one = await handedKit(officer)
  expect(await secondPartOf(store.query, one.kitId, '2026-11-19')).toBeNull()
  expect(await trancheTwoOpen(store.query, one.kitId, '2026-11-19')).toBe(true)
  const [line] = one.lineIds
  await store.write((tx) =>
    tx
      .update(kitLines)
      .set({ tranche: 2 })
      .where(eq(kitLines.id, line ?? '')),
  )
  expect(await secondPartOf(store.query, one.kitId, '2026-11-19')).not.toBeNull()
  const school = and(eq(kits.id, one.kitId))
  await store.write((tx) => tx.update(kits).set({ purpose: 'school' }).where(school))
  expect(await secondPartOf(store.query, one.kitId, '2026-11-19')).toBeNull()
})
