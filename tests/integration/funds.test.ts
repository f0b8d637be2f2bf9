import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { budgetEntries, budgetLines, grants } from '#db/schema/index'
import type { Store } from '#db/store'
import { decideMove } from '~/features/funds/decide-move.server'
import { openLine } from '~/features/funds/open-line.server'
import { proposeMove } from '~/features/funds/propose-move.server'
import { commitToLine } from '~/server/budget.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/events'
import { fundedLine, grantOf, lineOf, moved, twoOfTheOffice } from '../factories/funds'
import { bareKits } from '../factories/kit-rows'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let lead: Context
let admin: Context

beforeAll(async () => {
  store = await testStore()
  ;[lead, admin] = await twoOfTheOffice(store, testNow)
  lead = await contextOf(store, 'lead', { displayName: 'Mariama' })
}, 60_000)

const euros = { currency: 'EUR' as const, amount: 10_000_050, rateThousandths: 655_957 }

describe('a grant', () => {
  test('in euros keeps its rate and whole francs, rounded down', async () => {
    const id = await grantOf(lead, euros)
    const [grant] = await store.query.select().from(grants).where(eq(grants.id, id))
    expect(grant).toMatchObject({ ...euros, amountXof: 65_596_027, allottedXof: 0 })
    expect(await actionsOn(store, id)).toHaveLength(1)
  })

  test('sent twice is one grant; other content under its id is refused', async () => {
    const id = uuidv7()
    await grantOf(lead, { id })
    await grantOf(lead, { id })
    expect(await actionsOn(store, id)).toHaveLength(1)
    await expect(grantOf(lead, { id, amount: 1 })).rejects.toThrow('already-sent')
  })

  test.each([
    ['grant-ends-before-start', { startsOn: '2026-02-01', endsOn: '2026-01-31' }],
    ['grant-without-money', { amount: 0 }],
    ['grant-without-money', { amount: -5 }],
    ['grant-too-large', { amount: 1_000_000_000_000_000 }],
  ])('is refused: %s', async (reason, overrides) => {
    await expect(grantOf(lead, overrides)).rejects.toMatchObject({ reason, status: 422 })
  })

  test('has a reference of its own, and roles that may not record it are refused', async () => {
    await grantOf(lead, { reference: 'ONE-2026' })
    await expect(grantOf(lead, { reference: 'ONE-2026' })).rejects.toThrow('grant-reference-taken')
    for (const role of ['officer', 'logistics', 'auditor', 'tutor'] as const)
      await expect(grantOf(await contextOf(store, role))).rejects.toMatchObject({ status: 403 })
  })
})

describe('a line', () => {
  const form = () => ({
    id: uuidv7(),
    code: 'BL-1',
    labelFr: 'Kits',
    labelEn: 'Kits too',
    purpose: 'business' as const,
  })

  test('is opened once, with a code of its own in its grant', async () => {
    const grantId = await grantOf(lead)
    const line = form()
    await openLine(lead, grantId, line)
    await openLine(lead, grantId, line)
    expect(await actionsOn(store, line.id)).toHaveLength(1)
    await expect(openLine(lead, grantId, form())).rejects.toThrow('line-code-taken')
    await openLine(lead, await grantOf(lead), form())
    await expect(openLine(lead, uuidv7(), form())).rejects.toMatchObject({ status: 404 })
  })

  test('is not opened once the grant has ended', async () => {
    const ended = await grantOf(lead, { endsOn: '2026-11-18' })
    await expect(openLine(lead, ended, form())).rejects.toThrow('grant-ended-for-moves')
  })
})

describe('a move', () => {
  async function grantWithLines(amount = 1_000_000) {
    const grantId = await grantOf(lead, { amount })
    return { grantId, one: await lineOf(lead, admin, grantId, 0), other: await lineOf(lead, admin, grantId, 0) }
  }
  const proposal = (overrides: object) => ({
    ...{ id: uuidv7(), fromLineId: null, toLineId: null, amount: 1, reason: 'Selon le budget.' },
    ...overrides,
  })

  test('changes nothing until another person confirms it, then the balances and the ledger', async () => {
    const { grantId, one, other } = await grantWithLines()
    const move = proposal({ toLineId: one, amount: 600_000 })
    await proposeMove(lead, grantId, move)
    await proposeMove(lead, grantId, move)
    expect((await lineRow(one)).allotted).toBe(0)
    await expect(decideMove(lead, move.id, { outcome: 'confirmed' })).rejects.toMatchObject({
      reason: 'own-move',
      values: { names: expect.stringContaining('administrator') as string },
    })
    await decideMove(admin, move.id, { outcome: 'confirmed' })
    await decideMove(admin, move.id, { outcome: 'confirmed' })
    await moved(lead, admin, grantId, { fromLineId: one, toLineId: other, amount: 200_000 })
    await moved(lead, admin, grantId, { fromLineId: other, amount: 50_000 })
    expect([(await lineRow(one)).allotted, (await lineRow(other)).allotted]).toEqual([400_000, 150_000])
    expect((await grantRow(grantId)).allottedXof).toBe(550_000)
    const entries = await store.query.select().from(budgetEntries).where(eq(budgetEntries.lineId, one))
    expect(entries.map(({ allotted }) => allotted).sort()).toEqual([-200_000, 600_000])
    expect(await actionsOn(store, other)).toEqual([
      'budgetLine.opened',
      ...['budgetMove.proposed', 'budgetMove.confirmed', 'budgetMove.proposed', 'budgetMove.confirmed'],
    ])
  })

  test('can be taken back by its proposer alone, and declined with a reason by another', async () => {
    const { grantId, one } = await grantWithLines()
    const [mine, theirs] = [proposal({ toLineId: one }), proposal({ toLineId: one })]
    await proposeMove(lead, grantId, mine)
    await proposeMove(lead, grantId, theirs)
    await expect(decideMove(admin, mine.id, { outcome: 'takenBack' })).rejects.toThrow('not-your-move')
    await decideMove(lead, mine.id, { outcome: 'takenBack' })
    await expect(decideMove(admin, mine.id, { outcome: 'confirmed' })).rejects.toThrow('move-answered')
    await expect(decideMove(admin, theirs.id, { outcome: 'declined' })).rejects.toThrow('move-reason-missing')
    await decideMove(admin, theirs.id, { outcome: 'declined', reason: 'Pas maintenant.' })
    expect((await lineRow(one)).allotted).toBe(0)
    const logistics = await contextOf(store, 'logistics')
    await expect(proposeMove(logistics, grantId, proposal({ toLineId: one }))).rejects.toMatchObject({ status: 403 })
    await expect(decideMove(logistics, theirs.id, { outcome: 'confirmed' })).rejects.toMatchObject({ status: 409 })
    await expect(decideMove(admin, uuidv7(), { outcome: 'confirmed' })).rejects.toMatchObject({ status: 404 })
  })

  test('is refused where it makes no sense or too little is free', async () => {
    const { grantId, one, other } = await grantWithLines()
    const elsewhere = await fundedLine(lead)
    await moved(lead, admin, grantId, { toLineId: one, amount: 1_000_000 })
    await commit(one, 700_000)
    const refusals = [
      ['move-of-nothing', proposal({})],
      ['move-of-nothing', proposal({ toLineId: other, amount: 0 })],
      ['move-of-nothing', proposal({ toLineId: other, amount: -1 })],
      ['move-of-nothing', proposal({ toLineId: other, amount: 0.5 })],
      ['move-to-itself', proposal({ fromLineId: one, toLineId: one })],
      ['move-between-grants', proposal({ fromLineId: elsewhere, toLineId: one })],
      ['no-such-budget-line', proposal({ fromLineId: uuidv7(), toLineId: one })],
      ['move-larger-than-grant', proposal({ toLineId: other, amount: 1 })],
      ['move-larger-than-free', proposal({ fromLineId: one, toLineId: other, amount: 300_001 })],
    ] as const
    for (const [reason, move] of refusals)
      await expect(proposeMove(lead, grantId, move), reason).rejects.toMatchObject({ reason })
    await proposeMove(lead, grantId, proposal({ fromLineId: one, toLineId: other, amount: 300_000 }))
  })

  test('is measured again when it is confirmed', async () => {
    const { grantId, one, other } = await grantWithLines()
    await moved(lead, admin, grantId, { toLineId: one, amount: 1_000_000 })
    const move = proposal({ fromLineId: one, toLineId: other, amount: 400_000 })
    await proposeMove(lead, grantId, move)
    await commit(one, 700_000)
    await expect(decideMove(admin, move.id, { outcome: 'confirmed' })).rejects.toMatchObject({
      reason: 'move-larger-than-free',
      values: { free: 300_000 },
    })
    expect((await lineRow(one)).allotted).toBe(1_000_000)
  })

  test('gives nothing to lines of a grant that has ended, but takes back', async () => {
    const { grantId, one, other } = await grantWithLines()
    await moved(lead, admin, grantId, { toLineId: one, amount: 500_000 })
    await store.write((tx) => tx.update(grants).set({ endsOn: '2026-11-18' }).where(eq(grants.id, grantId)))
    for (const move of [{ toLineId: other }, { fromLineId: one, toLineId: other }])
      await expect(proposeMove(lead, grantId, proposal(move))).rejects.toThrow('grant-ended-for-moves')
    await moved(lead, admin, grantId, { fromLineId: one, amount: 500_000 })
    expect((await grantRow(grantId)).allottedXof).toBe(0)
  })
})

async function commit(lineId: string, amount: number, { kitId = '', who = lead } = {}) {
  const causeId = uuidv7()
  const [bare = ''] = kitId === '' ? await bareKits(store, 1) : [kitId]
  await store.write((tx) => commitToLine(tx, who, { kitId: bare, causeId, lineId, amount, purpose: 'business' }))
}

async function lineRow(id: string) {
  const [line] = await store.query.select().from(budgetLines).where(eq(budgetLines.id, id))
  if (!line) throw new Error('no such line')
  return line
}

async function grantRow(id: string) {
  const [grant] = await store.query.select().from(grants).where(eq(grants.id, id))
  if (!grant) throw new Error('no such grant')
  return grant
}
