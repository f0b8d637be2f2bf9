import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  kitDeliveries,
  kitDeliveryLines,
  kitLines,
  kits,
  stockMovements,
  storedFiles,
  supplyRounds,
} from '#db/schema/index'
import type { Store } from '#db/store'
import { handoversOfKit } from '~/features/handover/handovers-of-kit.server'
import { kitToVerify } from '~/features/handover/kit-to-verify.server'
import { verifyKit } from '~/features/handover/verify-kit.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { endKit } from '~/features/kits/end-kit.server'
import { kitsToVerify } from '~/features/kits/kits-to-verify.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import { directDue } from '~/features/payments/direct-due.server'
import { toPay } from '~/features/payments/to-pay.server'
import { recordReturn, type ReturnForm } from '~/features/stock/record-return.server'
import { shelfPage } from '~/features/stock/shelf-page.server'
import { roundToVerify } from '~/features/supplies/round-to-verify.server'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { moveStock } from '~/server/move-stock.server'
import { kitHandedOver, kitToFetch } from '../factories/handover'
import { fullDelivery, stateOf } from '../factories/kit-rows'
import { setCeiling } from '../factories/kits'
import { proof } from '../factories/payments'
import { receivedLot, storeOf } from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { handedToClass, setSuppliesCeiling } from '../factories/supplies'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let decider: Context
let mentor: Context
let logistics: Context
let payer: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  logistics = await contextOf(store, 'logistics')
  payer = await contextOf(store, 'logistics')
  await setCeiling(decider, 200_000)
  await setSuppliesCeiling(decider, 50_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

/** Two sacks and a stove, bought with others and handed over on 19 November. */
async function handedFromStore() {
  const kit = await kitToFetch(officer, decider, mentor)
  const { storeId, items } = await receivedLot(logistics, [kit])
  await deliverKit(mentor, kit.kitId, await fullDelivery(store, kit.kitId, { storeId }))
  const [sacks = '', stove = ''] = items.map(({ itemKey }) => itemKey)
  const back = async (itemKey: string, quantity: number, form: Partial<ReturnForm> = {}) => {
    const { kitId } = kit
    const told = { id: uuidv7(), movedOn: '2026-11-19', reason: 'Rendu par la famille.', pictures: [], ...form }
    await recordReturn(logistics, storeId, itemKey, { ...told, quantity, kitId })
  }
  return { ...kit, storeId, sacks, stove, back }
}

const atTheEnd = (context: Context) => ({ ...context, now: new Date('2027-01-20T09:00:00Z') })

async function waits(kitId: string) {
  return (await kitsToVerify(atTheEnd(officer), 99)).some(({ id }) => id === kitId)
}

async function standing(kitId: string) {
  const [kit] = await store.query.select().from(kits).where(eq(kits.id, kitId))
  return kit
}

test('a kit of which everything came back is counted by nobody and stays on no list', async () => {
  const { kitId, sacks, stove, back } = await handedFromStore()
  await back(sacks, 2)
  expect(await waits(kitId)).toBe(true)
  await back(stove, 1)

  expect(await waits(kitId)).toBe(false)
  expect(await standing(kitId)).toMatchObject({ verifyBy: null, missingSince: null })
  expect(await kitToVerify(officer, kitId)).toMatchObject({ allCameBack: true, lines: [] })
  expect((await handoversOfKit(officer, kitId))?.mayVerify).toBe(false)
  const nothing = { id: uuidv7(), verifiedOn: '2026-11-19', lines: [], pictures: [] }
  await expect(verifyKit(officer, kitId, nothing)).rejects.toMatchObject({ reason: 'all-came-back', status: 409 })
})

test('what came back whole and is ended was not handed over', async () => {
  const { kitId, sacks, stove, back } = await handedFromStore()
  await back(sacks, 2)
  expect(await stateOf(store, kitId)).toBe('partlyDelivered')
  await back(stove, 1)
  expect(await stateOf(store, kitId)).toBe('approved')
  await endKit(officer, kitId, { reason: 'La famille est partie.' })
  expect(await stateOf(store, kitId)).toBe('cancelled')
})

test('a class that gave everything back waits for no visit', async () => {
  const { roundId } = await handedToClass(officer, await contextOf(store, 'tutor'), decider)
  const storeId = await storeOf(logistics)
  const handed = await store.query
    .select({ line: kitLines, quantity: kitDeliveryLines.quantity, kitId: kitDeliveries.kitId })
    .from(kitDeliveryLines)
    .innerJoin(kitLines, eq(kitLines.id, kitDeliveryLines.lineId))
    .innerJoin(kitDeliveries, eq(kitDeliveries.id, kitDeliveryLines.deliveryId))
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .where(eq(kits.roundId, roundId))
  for (const { line, quantity, kitId } of handed) {
    expect(await roundVerifyBy(roundId)).not.toBeNull()
    await backThroughStore(storeId, kitId, line, quantity)
  }
  expect(await roundVerifyBy(roundId)).toBeNull()
  expect(await roundToVerify(atTheEnd(officer), roundId)).toMatchObject({ allCameBack: true, children: [] })
})

/** Had it left a store for that kit, it comes back there. */
async function backThroughStore(storeId: string, kitId: string, line: typeof kitLines.$inferSelect, quantity: number) {
  const { itemKey, item, unit } = line
  const came = { storeId, itemKey, quantity, movedOn: '2026-11-19', thing: { item, unit } }
  await store.write(async (tx) => {
    await moveStock(tx, logistics, { ...came, kind: 'received' })
    await moveStock(tx, logistics, { ...came, kind: 'issued', kitId })
  })
  const told = { movedOn: '2026-11-19', reason: 'L’école a fermé.', pictures: [] }
  await recordReturn(logistics, storeId, itemKey, { ...told, id: uuidv7(), quantity, kitId })
}

async function roundVerifyBy(roundId: string) {
  const [round] = await store.query.select().from(supplyRounds).where(eq(supplyRounds.id, roundId))
  return round?.verifyBy
}

test('what came back of a kit’s own supplier is not to be paid', async () => {
  const { kitId, form } = await kitHandedOver(officer, decider, mentor)
  const storeId = await storeOf(logistics)
  const lineId = form.lines[0]?.lineId ?? ''
  const [line] = await store.query.select().from(kitLines).where(eq(kitLines.id, lineId))
  if (!line) throw new Error('The kit has no line.')
  const totals = async () => {
    const shown = (await toPay(payer)).find(({ of, id }) => of === 'kit' && id === kitId)?.total
    return { shown, due: (await directDue(store.query, kitId))?.total }
  }
  const { shown = 0 } = await totals()
  await backThroughStore(storeId, kitId, line, 1)
  expect(await totals()).toEqual({ shown: shown - line.unitPrice, due: shown - line.unitPrice })
})

test('what was reported gone cannot come back, and what came back cannot be reported gone', async () => {
  const { kitId, lineIds, sacks, back } = await handedFromStore()
  const [lineId = ''] = lineIds
  const told = { kind: 'stolen' as const, happenedOn: '2026-11-19', story: 'Volé dans la nuit.' }
  await reportLoss(officer, kitId, { id: uuidv7(), lineId, quantity: 1, ...told })
  await expect(back(sacks, 2)).rejects.toMatchObject({
    ...{ reason: 'return-reported-gone', status: 409, fields: ['quantity'] },
    values: { reported: 1, left: 1 },
  })
  await back(sacks, 1)
  expect((await kitToVerify(officer, kitId))?.lines.find((line) => line.lineId === lineId)?.quantity).toBe(1)
  await expect(reportLoss(officer, kitId, { id: uuidv7(), lineId, quantity: 1, ...told })).rejects.toMatchObject({
    reason: 'loss-more-than-handed',
  })
})

test('nothing comes back before the day it left', async () => {
  const { kitId, sacks, back } = await handedFromStore()
  await expect(back(sacks, 1, { movedOn: '2026-11-18' })).rejects.toMatchObject({
    ...{ reason: 'return-before-handover', status: 422, fields: ['movedOn'], values: { out: 0 } },
  })
  expect(await stateOf(store, kitId)).toBe('delivered')
})

test('the pictures of a return stand beside it', async () => {
  const { kitId, storeId, sacks, back } = await handedFromStore()
  const [id, picture] = [uuidv7(), await proof()]
  await back(sacks, 1, { id, pictures: [picture] })
  const [file] = await store.query.select().from(storedFiles).where(eq(storedFiles.id, picture))
  expect(file).toMatchObject({ purpose: 'stockReturn', ofId: id, deedId: id })
  const shelf = await shelfPage(logistics, storeId, sacks)
  expect(shelf?.movements.find((movement) => movement.id === id)?.pictures).toEqual([picture])
  const issued = await store.query
    .select()
    .from(stockMovements)
    .where(inArray(stockMovements.kitId, [kitId]))
  expect(issued.map(({ kind }) => kind)).toContain('returned')
})

test('a visit keeps the finding it was written with', async () => {
  const { kitId, lineIds, stove, back } = await handedFromStore()
  const lines = lineIds.map((lineId, place) => ({ lineId, found: place === 0 ? 2 : 0 }))
  const visit = { id: uuidv7(), verifiedOn: '2026-11-19', lines, pictures: [], note: 'Le foyer manque.' }
  await verifyKit(officer, kitId, visit)
  await back(stove, 1)
  expect((await handoversOfKit(officer, kitId))?.verifications).toMatchObject([{ missing: 1, used: 0 }])
})
