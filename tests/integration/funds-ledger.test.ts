import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { engine } from '#db/columns'
import { budgetEntries, budgetLines, budgetMonths, grants, kitCommitments } from '#db/schema/index'
import type { Db, Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { decideMove } from '~/features/funds/decide-move.server'
import { proposeMove } from '~/features/funds/propose-move.server'
import { commitToLine, correctSpending, releaseCommitment, spendCommitment } from '~/server/budget.server'
import type { Context } from '~/server/context.server'
import { grantOf, lineOf, twoOfTheOffice } from '../factories/funds'
import { bareKits } from '../factories/kit-rows'
import { testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let office: [Context, Context]

beforeAll(async () => {
  store = await testStore()
  office = await twoOfTheOffice(store, testNow)
}, 60_000)

const given = 1_000
const place = fc.constantFrom(0, 1, null)
const kit = fc.nat(3)
const amount = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(0, -5, 1_001))

/** What people do to a budget, in any order, some of it impossible. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('move' as const), from: place, to: place, amount }),
  fc.record({ do: fc.constant('approve' as const), kit, line: fc.nat(1), amount: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ do: fc.constant('cancel' as const), kit }),
  fc.record({ do: fc.constant('closeShort' as const), kit, amount: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ do: fc.constant('pay' as const), kit, share: fc.nat(100), below: fc.nat(100) }),
  fc.record({ do: fc.constant('refund' as const), kit, amount: fc.integer({ min: 1, max: 200 }) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

test('whatever is done in whatever order, the ledger adds up to the balances and nothing is overspent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 30 }), async (deeds) => {
      const world = await newWorld()
      for (const one of deeds) await attempt(world, one)
      await expectBooksToAddUp(world)
    }),
    { numRuns: engine === 'postgres' ? 10 : 60 },
  )
}, 240_000)

test('deeds that come at once leave the same books', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 16 }), async (deeds) => {
      const world = await newWorld()
      await Promise.all(deeds.map((one) => attempt(world, one)))
      await expectBooksToAddUp(world)
    }),
    { numRuns: engine === 'postgres' ? 4 : 20 },
  )
}, 240_000)

type World = { grantId: string; lines: string[]; kits: string[] }

async function newWorld(): Promise<World> {
  const [proposer, decider] = office
  const grantId = await grantOf(proposer, { amount: given })
  const lines = [await lineOf(proposer, decider, grantId, 600), await lineOf(proposer, decider, grantId, 0)]
  return { grantId, lines, kits: await bareKits(store, 4) }
}

/** Done or refused; nothing else may come of it. */
async function attempt(world: World, one: Deed) {
  try {
    await done(world, one)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

async function done({ grantId, lines, kits }: World, one: Deed) {
  const [proposer, decider] = office
  const at = (index: number | null) => (index === null ? null : (lines[index] ?? null))
  if (one.do === 'move') {
    const id = uuidv7()
    const move = { id, fromLineId: at(one.from), toLineId: at(one.to), amount: one.amount, reason: 'Essai.' }
    await proposeMove(proposer, grantId, move)
    await decideMove(decider, id, { outcome: 'confirmed' })
    return
  }
  const about = { kitId: kits[one.kit] ?? '', causeId: uuidv7() }
  await store.write(async (tx) => {
    if (one.do === 'approve') {
      const lineId = at(one.line) ?? ''
      await commitToLine(tx, proposer, { ...about, lineId, amount: one.amount, purpose: 'business' })
    } else if (one.do === 'cancel') await releaseCommitment(tx, proposer, about)
    else if (one.do === 'closeShort') await releaseCommitment(tx, proposer, { ...about, amount: one.amount })
    else if (one.do === 'refund') await correctSpending(tx, proposer, { ...about, back: one.amount })
    else await pay(tx, about, one)
  })
}

async function pay(
  tx: Db,
  about: { kitId: string; causeId: string },
  { share, below }: { share: number; below: number },
) {
  const [held] = await tx.select().from(kitCommitments).where(eq(kitCommitments.kitId, about.kitId))
  const committed = Math.ceil(((held?.committed ?? 7) * share) / 90)
  const paid = Math.ceil((committed * (100 - below)) / 100)
  await spendCommitment(tx, office[0], { ...about, committed, paid })
}

async function expectBooksToAddUp({ grantId, lines }: World) {
  const { query } = store
  const [grant] = await query.select().from(grants).where(eq(grants.id, grantId))
  let allotted = 0
  for (const lineId of lines) {
    const [line] = await query.select().from(budgetLines).where(eq(budgetLines.id, lineId))
    const entries = await query.select().from(budgetEntries).where(eq(budgetEntries.lineId, lineId))
    const months = await query.select().from(budgetMonths).where(eq(budgetMonths.lineId, lineId))
    const held = await query.select().from(kitCommitments).where(eq(kitCommitments.lineId, lineId))
    const kept = { allotted: line?.allotted, committed: line?.committed, spent: line?.spent }
    expect(sums(entries), 'entries').toEqual(kept)
    const used = { committed: line?.committed, spent: line?.spent }
    expect(of(sums(months)), 'months').toEqual(used)
    expect(of(sums(held)), 'kits').toEqual(used)
    for (const { kitId, ...balance } of held) {
      const ofKit = entries.filter((entry) => entry.kitId === kitId)
      expect(of(sums(ofKit)), 'entries of a kit').toEqual(of(balance))
    }
    const { allotted: on = 0, committed = 0, spent = 0 } = kept
    expect(Math.min(on, committed, spent)).toBeGreaterThanOrEqual(0)
    expect(committed + spent).toBeLessThanOrEqual(on)
    allotted += on
  }
  expect(grant?.allottedXof).toBe(allotted)
  expect(allotted).toBeLessThanOrEqual(given)
}

type Amounts = { allotted?: number; committed: number; spent: number }

function sums(rows: readonly Amounts[]) {
  const total = (pick: (row: Amounts) => number) => rows.reduce((sum, row) => sum + pick(row), 0)
  return {
    allotted: total((row) => row.allotted ?? 0),
    committed: total((row) => row.committed),
    spent: total((row) => row.spent),
  }
}

function of({ committed, spent }: Amounts) {
  return { committed, spent }
}
