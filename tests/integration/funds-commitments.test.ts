import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { budgetLines } from '#db/schema/index'
import type { Store } from '#db/store'
import { commitToLine, releaseCommitment } from '~/server/budget.server'
import type { Context } from '~/server/context.server'
import { fundedLine } from '../factories/funds'
import { bareKits } from '../factories/kit-rows'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let lead: Context

beforeAll(async () => {
  store = await testStore()
  lead = await contextOf(store, 'lead')
}, 60_000)

describe('a commitment', () => {
  test('is refused by a grant that has ended or not begun, by another purpose, and twice for one kit', async () => {
    const ended = await fundedLine(lead, { grant: { endsOn: '2026-11-19' } })
    await commit(ended, 1)
    const tomorrow = { ...lead, now: new Date('2026-11-20T09:00:00Z') }
    await expect(commit(ended, 1, { who: tomorrow })).rejects.toThrow('grant-ended')
    const later = await fundedLine(lead, { grant: { startsOn: '2026-11-20' } })
    await expect(commit(later, 1)).rejects.toThrow('grant-not-begun')
    const school = await fundedLine(lead, { purpose: 'school' })
    await expect(commit(school, 1)).rejects.toThrow('line-for-something-else')
    const [kitId = ''] = await bareKits(store, 1)
    const line = await fundedLine(lead)
    await commit(line, 5, { kitId })
    await expect(commit(line, 5, { kitId })).rejects.toThrow('already-committed')
    await store.write((tx) => releaseCommitment(tx, lead, { kitId, causeId: uuidv7() }))
    await commit(line, 7, { kitId })
    expect((await lineRow(line)).committed).toBe(7)
  })

  test('of forty at once on a line with room for ten, ten are made', async () => {
    const line = await fundedLine(lead, { amount: 1_000 })
    const made = await Promise.allSettled(Array.from({ length: 40 }, () => commit(line, 100)))
    const refused = made.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { reason?: string }).reason] : [],
    )
    expect(refused).toHaveLength(30)
    expect(new Set(refused)).toEqual(new Set(['budget-line-short']))
    expect(await lineRow(line)).toMatchObject({ committed: 1_000, spent: 0 })
  })

  test('that slipped past every rule is refused by the table itself', async () => {
    const line = await fundedLine(lead, { amount: 1_000 })
    const past = store.write((tx) => tx.update(budgetLines).set({ committed: 1_001 }).where(eq(budgetLines.id, line)))
    await expect(past).rejects.toMatchObject({ reason: 'budget-line-short', status: 409 })
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
