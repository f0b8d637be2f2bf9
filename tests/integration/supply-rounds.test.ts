import { v7 as uuidv7 } from 'uuid'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetLines, kitDecisions, kitVersions, supplyExceptions, supplyRounds } from '#db/schema/index'
import type { Store } from '#db/store'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { decideSupplyRound } from '~/features/supplies/decide-supply-round.server'
import { requestSupplyRound } from '~/features/supplies/request-supply-round.server'
import { resubmitSupplyRound } from '~/features/supplies/resubmit-supply-round.server'
import { roundRecord } from '~/features/supplies/round-record.server'
import type { Context } from '~/server/context.server'
import { lineFor } from '../factories/funds'
import { actionsOf } from '../factories/kit-rows'
import { approvalOf } from '../factories/kits'
import { contextOf } from '../factories/staff'
import {
  kitOfChild,
  kitsOfRound,
  primaryBag,
  classOf,
  roundApproval,
  roundForm,
  setSuppliesCeiling,
  waitingRound,
} from '../factories/supplies'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let decider: Context
let lead: Context
let tutor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  lead = await contextOf(store, 'lead')
  tutor = await contextOf(store, 'tutor')
  await setSuppliesCeiling(decider, 50_000)
})

afterAll(() => store.close())

test('a class is one request of one kit a child, and twice sent is once', async () => {
  const { roundId, groupId, form, childIds } = await waitingRound(officer, tutor)
  await requestSupplyRound(officer, groupId, form)
  const kits = await kitsOfRound(store, roundId)
  expect(kits.map(({ childId }) => childId).sort()).toEqual([...childIds].sort())
  expect(kits.every(({ purpose, state }) => purpose === 'school' && state === 'submitted')).toBe(true)
  expect(await actionsOf(store, roundId)).toEqual(['supplyRound.requested'])
  const again = { ...form, id: uuidv7() }
  await expect(requestSupplyRound(officer, groupId, again)).rejects.toThrow('child-has-request')
})

test('a child is left out with a reason, and nobody else asks for an own group', async () => {
  const { id: kitTypeId } = await primaryBag(store)
  const { groupId, childIds } = await classOf(officer, tutor)
  const [one, two] = childIds
  const without = (why?: 'alreadyHas') =>
    roundForm(kitTypeId, [], {
      children: [
        { childId: one, asked: true },
        { childId: two, asked: false, why },
      ],
    })
  await expect(requestSupplyRound(officer, groupId, without())).rejects.toThrow('left-out-why')
  await expect(requestSupplyRound(decider, groupId, without('alreadyHas'))).rejects.toThrow('not-there')
  await expect(requestSupplyRound(tutor, groupId, without('alreadyHas'))).rejects.toThrow('not-there')
  const nobody = roundForm(kitTypeId, [], {
    children: childIds.map((childId) => ({ childId, asked: false, why: 'alreadyHas' })),
  })
  await expect(requestSupplyRound(officer, groupId, nobody)).rejects.toThrow('no-child-asked')
  const gone = roundForm(kitTypeId, [one])
  await expect(requestSupplyRound(officer, groupId, gone)).rejects.toThrow('group-changed-meanwhile')
  const empty = { ...without('alreadyHas'), lines: [{ position: 1, quantity: 0, unitPrice: 1 }] }
  await expect(requestSupplyRound(officer, groupId, empty)).rejects.toThrow('round-no-lines')
  const form = without('alreadyHas')
  await requestSupplyRound(officer, groupId, form)
  const left = await store.query.select().from(supplyExceptions).where(eq(supplyExceptions.roundId, form.id))
  expect(left).toMatchObject([{ childId: two, stage: 'request', why: 'alreadyHas' }])
})

test('one decision approves every child’s kit and commits the money, once', async () => {
  const { roundId } = await waitingRound(officer, tutor)
  const approval = await roundApproval(decider, roundId)
  const held = async () => (await lineOfSchool())?.committed ?? 0
  const before = await held()
  await expect(decideSupplyRound(officer, roundId, approval)).rejects.toThrow('own-request')
  await decideSupplyRound(decider, roundId, approval)
  await decideSupplyRound(decider, roundId, approval)
  await expect(decideSupplyRound(lead, roundId, approval)).rejects.toThrow(/not-there|round-decided/)
  expect((await held()) - before).toBe(20_000)
  const kits = await kitsOfRound(store, roundId)
  expect(kits.map(({ state }) => state)).toEqual(['approved', 'approved'])
  expect(await actionsOf(store, roundId)).toEqual(['supplyRound.approved', 'supplyRound.requested'])
})

test('the total of the class is held against the ceiling, not each child’s', async () => {
  const lines = [{ position: 1, quantity: 1, unitPrice: 30_000 }]
  const { roundId, childIds } = await waitingRound(officer, tutor, { lines })
  const approval = await roundApproval(decider, roundId)
  await expect(decideSupplyRound(decider, roundId, approval)).rejects.toThrow('above-your-ceiling')
  const alone = await kitOfChild(store, roundId, childIds[0])
  await expect(decideKit(decider, alone.id, await approvalOf(store, alone.id))).rejects.toThrow('in-a-round')
  expect((await kitsOfRound(store, roundId)).map(({ state }) => state)).toEqual(['submitted', 'submitted'])
  await decideSupplyRound(lead, roundId, { ...approval, reason: 'Au-dessus du plafond, prix vérifiés.' })
  expect((await kitsOfRound(store, roundId)).map(({ state }) => state)).toEqual(['approved', 'approved'])
})

test('all or none: where the line is too short nothing is approved', async () => {
  const { roundId } = await waitingRound(officer, tutor)
  const approval = await roundApproval(decider, roundId)
  const line = await lineOfSchool()
  await store.write((tx) =>
    tx
      .update(budgetLines)
      .set({ allotted: (line?.committed ?? 0) + 15_000 })
      .where(eq(budgetLines.id, line?.id ?? '')),
  )
  await expect(decideSupplyRound(decider, roundId, approval)).rejects.toThrow('budget-line-short')
  expect((await kitsOfRound(store, roundId)).map(({ state }) => state)).toEqual(['submitted', 'submitted'])
  expect(await decisionsOf(roundId)).toEqual([])
  await store.write((tx) =>
    tx
      .update(budgetLines)
      .set({ allotted: line?.allotted ?? 0 })
      .where(eq(budgetLines.id, line?.id ?? '')),
  )
})

test('somebody tied to one of the families decides for none of them', async () => {
  const { roundId, childIds } = await waitingRound(officer, tutor)
  const tied = await contextOf(store, 'officer')
  const approval = await roundApproval(decider, roundId)
  const { id: kitId } = await kitOfChild(store, roundId, childIds[0])
  await declareLink(tied, { kitId }, { id: uuidv7(), reason: 'Mon cousin.' })
  const deciding = decideSupplyRound(tied, roundId, approval)
  await expect(deciding).rejects.toThrow(/declared-link|not-there/)
  expect((await kitsOfRound(store, roundId)).map(({ state }) => state)).toEqual(['submitted', 'submitted'])
})

test('a page that is stale decides nothing, and a later edit voids that child’s kit alone', async () => {
  const { roundId, childIds } = await waitingRound(officer, tutor)
  const stale = await roundApproval(decider, roundId)
  const kit = await kitOfChild(store, roundId, childIds[0])
  const edit = (version: number) =>
    editKitLines(officer, kit.id, {
      ...{ id: uuidv7(), version, supplier: 'Librairie du marché', reason: 'Un cahier de plus.' },
      ...{ waivedWhy: 'singleSupplier', waivedReason: 'La seule librairie de la commune.' },
      lines: [{ item: 'Sac d’école', unit: 'piece', quantity: 2, unitPrice: 6_000 }],
    })
  await edit(1)
  await expect(decideSupplyRound(decider, roundId, stale)).rejects.toThrow('round-changed')
  await decideSupplyRound(decider, roundId, await roundApproval(decider, roundId))
  await edit(2)
  const states = (await kitsOfRound(store, roundId)).map(({ id, state }) => [id === kit.id, state])
  expect(states).toContainEqual([true, 'voided'])
  expect(states).toContainEqual([false, 'approved'])
})

test('a round that came back is asked for again as one', async () => {
  const { roundId, childIds } = await waitingRound(officer, tutor)
  const returned = { ...(await roundApproval(decider, roundId)), outcome: 'returned' as const }
  await expect(decideSupplyRound(decider, roundId, returned)).rejects.toThrow('decision-reason-missing')
  await decideSupplyRound(decider, roundId, { ...returned, reason: 'Dix cahiers suffisent pour deux.' })
  expect(await cameBackTo(officer)).toMatchObject([{ id: roundId, amount: 20_000, href: `/supply-rounds/${roundId}` }])
  expect(await cameBackTo(decider)).toEqual([])
  const seen = await roundRecord(store.query, officer.actor, roundId)
  const again = { contentHash: seen?.contentHash ?? '', supplier: '', reason: 'Cinq cahiers.' }
  const lines = [{ position: 2, quantity: 5, unitPrice: 400 }]
  const unsaid = resubmitSupplyRound(officer, roundId, { ...again, lines, supplier: 'Librairie du marché' })
  await expect(unsaid).rejects.toThrow('quotes-not-waived')
  await expect(resubmitSupplyRound(decider, roundId, { ...again, lines })).rejects.toThrow('not-there')
  await resubmitSupplyRound(officer, roundId, { ...again, lines })
  await resubmitSupplyRound(officer, roundId, { ...again, lines })
  expect(await cameBackTo(officer)).toEqual([])
  const kit = await kitOfChild(store, roundId, childIds[0])
  const versions = await store.query.select().from(kitVersions).where(eq(kitVersions.kitId, kit.id))
  expect(versions.map(({ number, total }) => [number, total])).toEqual([
    [1, 10_000],
    [2, 2_000],
  ])
  await decideSupplyRound(decider, roundId, await roundApproval(decider, roundId))
  const [round] = await store.query.select().from(supplyRounds).where(eq(supplyRounds.id, roundId))
  expect(round?.state).toBe('approved')
})

async function cameBackTo(person: Context) {
  const { rows } = await inboxPage(person, inboxFilter(new URLSearchParams('kind=returned')))
  return rows.filter(({ href }) => href.startsWith('/supply-rounds/'))
}

async function lineOfSchool() {
  const [line] = await store.query
    .select()
    .from(budgetLines)
    .where(eq(budgetLines.id, (await lineFor(store, 'school')) ?? ''))
  return line
}

async function decisionsOf(roundId: string) {
  const rows = []
  for (const { id } of await kitsOfRound(store, roundId)) {
    const versions = await store.query.select().from(kitVersions).where(eq(kitVersions.kitId, id))
    for (const version of versions)
      rows.push(...(await store.query.select().from(kitDecisions).where(eq(kitDecisions.versionId, version.id))))
  }
  return rows
}
