import fc from 'fast-check'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { engine } from '#db/columns'
import {
  budgetEntries,
  budgetLines,
  goodsReceipts,
  kitCommitments,
  kitDecisions,
  kitLosses,
  kitReturns,
  lotChoices,
  kits,
  paymentRefunds,
  payments,
} from '#db/schema/index'
import type { Store } from '#db/store'
import { askedByIds } from '~/server/asked-by.server'
import { handedOverOf } from '~/server/handed-over.server'
import { kitRecord } from '~/server/kit-record.server'
import { approverIdsOf, deliveredOf } from '~/server/kit-standing'
import { lotPayable } from '~/server/lot-payable.server'
import { tried, worldOf, type Team, type World } from '../factories/kit-way'
import { beginning, deed } from '../factories/kit-way-deeds'
import { setCeiling } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let team: Team

beforeAll(async () => {
  store = await testStore()
  const [officer, decider] = [await contextOf(store, 'officer'), await contextOf(store, 'officer')]
  const others = [await contextOf(store, 'mentor')]
  for (let more = 0; more < 3; more++) others.push(await contextOf(store, 'logistics'))
  team = { officer, decider, others }
  await setCeiling(decider, 200_000)
}, 60_000)

afterAll(() => store.close())

test('whatever is done in whatever order, nobody gets what did not come for them, nor stands where they may not', async () => {
  let [handed, spent] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 30, maxLength: 60 }), async (deeds) => {
      const world = await worldOf(team)
      for (const one of [...beginning, ...deeds]) {
        await tried(world, one)
        await expectNothingBeyondItsApproval(world)
      }
      for (const kitId of world.kitIds) {
        handed += await expectGoodsAndPeople(world, kitId)
        spent += await expectMoney(kitId)
      }
      await expectBooks()
    }),
    { numRuns: engine === 'postgres' ? 2 : 8, endOnFailure: true },
  )
  const given = store.query.select().from(budgetEntries).where(eq(budgetEntries.kind, 'released'))
  const [back, gone] = [await store.query.select().from(kitReturns), await store.query.select().from(kitLosses)]
  const done = [handed, spent, (await given).length, back.length, gone.length]
  expect(done.map((count) => count > 0)).toEqual(done.map(() => true))
}, 180_000)

/** After every step: Σ delivered, less what came back, ≤ Σ approved and ≥ Σ lost, line by line; Σ committed + spent ≤ kit and line. */
async function expectNothingBeyondItsApproval({ kitIds }: World) {
  for (const kitId of kitIds) {
    const record = await kitRecord(store.query, eq(kits.id, kitId))
    if (!record) throw new Error('The kit is gone.')
    const { versions, current, ending } = record
    const approved = new Map<string, number>()
    for (const { lines, decisions } of versions)
      if (decisions.some(({ completes, voidedAt }) => completes && voidedAt === null))
        for (const { id, quantity } of lines) approved.set(id, quantity)
    const delivered = new Map<string, number>()
    for (const { lineId, quantity } of deliveredOf(record))
      delivered.set(lineId, (delivered.get(lineId) ?? 0) + quantity)
    for (const [lineId, quantity] of delivered) {
      expect(quantity).toBeGreaterThanOrEqual(0)
      expect(quantity).toBeLessThanOrEqual(approved.get(lineId) ?? 0)
    }
    for (const { lineId, quantity } of await lossesOf(kitId))
      delivered.set(lineId, (delivered.get(lineId) ?? 0) - quantity)
    expect(Math.min(0, ...delivered.values())).toBe(0)
    if (handedOverOf(record).lines.length === 0)
      expect([record.kit.verifyBy, record.kit.state]).toEqual([null, expect.not.stringMatching(/elivered/)])
    const [held] = await store.query.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
    const taken = (held?.committed ?? 0) + (held?.spent ?? 0)
    const isApproved = ending !== null || current.lines.some(({ id }) => approved.has(id))
    expect(taken).toBeLessThanOrEqual(isApproved ? current.total : 0)
  }
  for (const { id, committed, spent, allotted } of await store.query.select().from(budgetLines)) {
    const ofLine = await store.query.select().from(kitCommitments).where(eq(kitCommitments.lineId, id))
    const sum = (of: 'committed' | 'spent') => ofLine.reduce((all, held) => all + held[of], 0)
    expect([committed, spent]).toEqual([sum('committed'), sum('spent')])
    expect(committed + spent).toBeLessThanOrEqual(allotted)
  }
}

async function lossesOf(kitId: string) {
  return await store.query.select().from(kitLosses).where(eq(kitLosses.kitId, kitId))
}

/** @returns how many things were handed over */
async function expectGoodsAndPeople({ lotIds }: World, kitId: string) {
  const record = await kitRecord(store.query, eq(kits.id, kitId))
  if (!record) throw new Error('The kit is gone.')
  const came = new Map<string, number>()
  const received: string[] = []
  const boughtFor: string[] = []
  for (const lotId of lotIds) {
    const lines = ((await lotPayable(store.query, lotId))?.lines ?? []).filter((line) => line.kitId === kitId)
    for (const line of lines) came.set(line.kitLineId, line.received)
    if (lines.length > 0) boughtFor.push(lotId)
  }
  let sum = 0
  for (const { id, quantity } of record.current.lines) {
    const delivered = deliveredOf(record).reduce((all, line) => (line.lineId === id ? all + line.quantity : all), 0)
    expect(delivered).toBeLessThanOrEqual(quantity)
    if (record.current.supplier === '') expect(delivered).toBeLessThanOrEqual(came.get(id) ?? 0)
    sum += delivered
  }

  const receipts = await store.query.select().from(goodsReceipts).where(inArray(goodsReceipts.lotId, boughtFor))
  received.push(...receipts.map(({ receivedById }) => receivedById))
  const choices = await store.query.select().from(lotChoices).where(inArray(lotChoices.lotId, boughtFor))
  const paidHere = await paymentsOf(kitId, boughtFor)
  const payers = paidHere.map(({ paidById }) => paidById)
  const hands = record.deliveries.map(({ deliveredById }) => deliveredById)
  const decisions = await store.query.select().from(kitDecisions).where(eq(kitDecisions.versionId, record.current.id))
  const approved = [...approverIdsOf(record), ...decisions.map(({ decidedById }) => decidedById)]
  const asked = askedByIds(record)
  const chose = choices.map(({ chosenById }) => chosenById)
  for (const [some, others] of [
    [asked, approved],
    [hands, asked],
    [hands, approved],
    [payers, asked],
    [payers, approved],
    [payers, received],
    [payers, hands],
    [chose, [...asked, ...approved]],
  ] as const)
    expect(some.filter((id) => others.includes(id))).toEqual([])
  for (const { id, paidById } of paidHere) {
    const backs = await store.query.select().from(paymentRefunds).where(eq(paymentRefunds.paymentId, id))
    expect(backs.map(({ recordedById }) => recordedById)).not.toContain(paidById)
  }
  return sum
}

async function paymentsOf(kitId: string, lotIds: string[]) {
  const direct = await store.query.select().from(payments).where(eq(payments.kitId, kitId))
  const together = await store.query.select().from(payments).where(inArray(payments.lotId, lotIds))
  return [...direct, ...together]
}

/** @returns whole XOF spent */
async function expectMoney(kitId: string) {
  const [held] = await store.query.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  const entries = await store.query.select().from(budgetEntries).where(eq(budgetEntries.kitId, kitId))
  const sum = (of: 'committed' | 'spent') => entries.reduce((all, entry) => all + entry[of], 0)
  expect({ committed: held?.committed, spent: held?.spent }).toEqual({
    committed: sum('committed'),
    spent: sum('spent'),
  })
  return held?.spent ?? 0
}

async function expectBooks() {
  for (const line of await store.query.select().from(budgetLines)) {
    const entries = await store.query.select().from(budgetEntries).where(eq(budgetEntries.lineId, line.id))
    const sum = (of: 'allotted' | 'committed' | 'spent') => entries.reduce((all, entry) => all + entry[of], 0)
    const { allotted, committed, spent } = line
    expect({ allotted, committed, spent }).toEqual({
      ...{ allotted: sum('allotted'), committed: sum('committed'), spent: sum('spent') },
    })
    expect(committed + spent).toBeLessThanOrEqual(allotted)
  }
}
