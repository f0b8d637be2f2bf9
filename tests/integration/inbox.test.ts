import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetLines, delegations, kits, kitVersions } from '#db/schema/index'
import type { Store } from '#db/store'
import { recordSitting } from '~/features/committees/record-sitting.server'
import { proposeMove } from '~/features/funds/propose-move.server'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { requestsTogether } from '~/features/inbox/requests-together.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { kitsAboveCeiling, kitsToDecide } from '~/features/kits/kits-to-decide.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { largeKit, setSetting, sittingOn, waitingSince } from '../factories/committees'
import { fundedLine } from '../factories/funds'
import { approvalOf, openGate, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { lossWaiting } from '../factories/losses'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let other: Context
let lead: Context
let admin: Context

beforeAll(async () => {
  store = await testStore()
  lead = await contextOf(store, 'lead', { displayName: 'Mariama' })
  officer = await contextOf(store, 'officer', { displayName: 'Aïchatou', supervisorId: lead.actor.id })
  other = await contextOf(store, 'officer', { displayName: 'Moussa', supervisorId: lead.actor.id })
  admin = await contextOf(store, 'administrator')
  await setCeiling(lead, 100_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const inbox = async (context: Context, asked = '') =>
  await inboxPage(context, inboxFilter(new URLSearchParams(asked)), 200)
const idsOf = async (context: Context, asked = '') => (await inbox(context, asked)).rows.map(({ id }) => id)

test('a request waits for everybody but who asked for it, and who is tied to the family', async () => {
  const { kitId } = await waitingKit(officer)
  expect(await idsOf(officer)).not.toContain(kitId)
  expect(await idsOf(other)).toContain(kitId)
  expect(await idsOf(lead)).toContain(kitId)
  expect(await idsOf(await contextOf(store, 'tutor'))).toEqual([])

  await declareLink(other, { kitId }, { id: uuidv7(), reason: 'Ma cousine.' })
  expect(await idsOf(other)).not.toContain(kitId)
  expect(await requestsTogether(other, [kitId])).toEqual([])
  expect(await requestsTogether(lead, [kitId, 'nonsense'])).toMatchObject([
    { id: kitId, lines: [{}, {}], waived: { why: 'singleSupplier' } },
  ])
})

test('what came back, or was voided by a change, waits for who asked for it', async () => {
  const [returned, voided] = [await waitingKit(officer), await waitingKit(officer)]
  const approval = await approvalOf(store, returned.kitId)
  await decideKit(other, returned.kitId, { ...approval, outcome: 'returned', reason: 'Joindre un devis.' })
  await decideKit(other, voided.kitId, await approvalOf(store, voided.kitId))
  await editKitLines(officer, voided.kitId, { ...requestForm('', ''), id: uuidv7(), version: 1, supplier: '' })

  expect(await idsOf(officer, 'kind=returned')).toEqual([returned.kitId, voided.kitId])
  expect(await idsOf(officer)).toEqual(expect.arrayContaining([returned.kitId, voided.kitId]))
  expect(await idsOf(other)).not.toContain(returned.kitId)
  expect(await idsOf(lead, 'kind=returned')).toEqual([])

  await submitKit(officer, voided.kitId, { version: 2 })
  expect(await idsOf(officer)).not.toContain(voided.kitId)
})

test('each shows what was looked at already', async () => {
  const fixture = await waitingKit(officer)
  const checksOf = async () => (await inbox(other)).rows.find(({ id }) => id === fixture.kitId)?.checks
  expect(await checksOf()).toEqual([
    { code: 'price', ok: true },
    { code: 'budget', ok: true },
    { code: 'training', ok: false },
    { code: 'judgement', ok: false },
    { code: 'earlier', ok: true },
  ])
  await openGate(officer, fixture)
  expect((await checksOf())?.every(({ ok }) => ok)).toBe(true)
})

test('above the ceiling it is the lead’s, or of whoever stands in for one', async () => {
  const { kitId } = await largeKit(officer)
  expect(await idsOf(other)).not.toContain(kitId)
  expect(await idsOf(lead)).toContain(kitId)
  const dates = { startsOn: '2026-11-01', endsOn: '2026-11-30', reason: 'Congé', recordedAt: testNow }
  const row = { id: uuidv7(), fromUserId: lead.actor.id, toUserId: other.actor.id, ...dates }
  await store.write((tx) => tx.insert(delegations).values(row))
  expect(await idsOf(other)).toContain(kitId)
  await store.write((tx) => tx.delete(delegations).where(eq(delegations.id, row.id)))
})

test('the page of kits lists the very requests of the inbox, and the home those above the ceiling', async () => {
  const { kitId } = await largeKit(officer)
  await waitingKit(officer)
  for (const person of [officer, other, lead])
    expect((await kitsToDecide(person, 200)).map(({ id }) => id)).toEqual(await idsOf(person, 'kind=kit'))
  expect(await idsOf(other)).not.toContain(kitId)
  expect((await kitsAboveCeiling(other, 200)).map(({ id }) => id)).toContain(kitId)
  for (const person of [officer, lead])
    expect((await kitsAboveCeiling(person, 200)).map(({ id }) => id)).not.toContain(kitId)
})

test('of two approvals the first is an officer’s, and whoever gave it has it no more', async () => {
  const { kitId } = await largeKit(officer)
  await setSetting(lead, 'kits.secondApprovalAbove', 500_000)
  expect(await idsOf(other)).toContain(kitId)
  await decideKit(other, kitId, await approvalOf(store, kitId))
  expect(await idsOf(other)).not.toContain(kitId)
  const shown = (await inbox(lead)).rows.find(({ id }) => id === kitId)
  expect(shown?.checks).toContainEqual({ code: 'firstApproval', ok: true, by: 'Moussa' })
  await setSetting(lead, 'kits.secondApprovalAbove', 100_000_000, 2)
})

test('what waits for the committee is shown to whoever calls it, and to the others afterwards', async () => {
  const { kitId } = await largeKit(officer)
  await setSetting(lead, 'kits.committeeAbove', 800_000)
  const committee = async () =>
    (await inbox(lead)).rows.find(({ id }) => id === kitId)?.checks.find(({ code }) => code === 'committee')
  expect(await committee()).toEqual({ code: 'committee', ok: false })
  await recordSitting(lead, await sittingOn(store, kitId))
  expect(await committee()).toEqual({ code: 'committee', ok: true })
})

test('losses, money and settings stand among them, each for those who decide it', async () => {
  const { lossId } = await lossWaiting(officer)
  const lineId = await fundedLine(lead)
  const moveId = uuidv7()
  const grantId = await grantOfLine(lineId)
  await proposeMove(admin, grantId, { id: moveId, fromLineId: lineId, toLineId: null, amount: 5, reason: 'Trop' })

  expect(await idsOf(officer)).not.toContain(lossId)
  expect(await idsOf(other, 'kind=loss')).toEqual([lossId])
  expect(await idsOf(lead)).toEqual(expect.arrayContaining([lossId, moveId]))
  expect(await idsOf(admin)).not.toContain(moveId)
  expect(await idsOf(other)).not.toContain(moveId)
  expect(await idsOf(lead, 'kind=budgetMove&above=5')).toEqual([])
})

async function grantOfLine(lineId: string) {
  const [row] = await store.query.select().from(budgetLines).where(eq(budgetLines.id, lineId))
  return row?.grantId ?? ''
}

test('oldest first; what nobody decided in time climbs', async () => {
  const fresh = await waitingKit(officer)
  const old = await waitingKit(officer)
  await waitingSince(store, old.kitId, new Date('2026-11-08T22:59:59Z'))
  expect((await inbox(lead)).rows[0]).toMatchObject({ id: old.kitId, days: 11, overdue: false })
  expect(await idsOf(lead, 'overdue=1')).toEqual([])

  await setSetting(lead, 'kits.decisionDays', 10)
  expect(await idsOf(lead, 'overdue=1')).toEqual([old.kitId])
  await waitingSince(store, old.kitId, new Date('2026-11-08T23:00:00Z'))
  expect((await inbox(lead)).rows.find(({ id }) => id === old.kitId)).toMatchObject({ days: 10, overdue: false })
  expect(await idsOf(lead, 'overdue=1')).toEqual([])
  expect(await idsOf(lead)).toContain(fresh.kitId)
})

test('page by page nothing is left out or shown twice', async () => {
  const all = await idsOf(lead)
  const seen: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: Awaited<ReturnType<typeof inboxPage>> = await inboxPage(
      lead,
      inboxFilter(new URLSearchParams(after === '' ? '' : { after })),
      2,
    )
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next
  }
  expect(seen).toEqual(all)
  expect(new Set(seen).size).toBe(all.length)
})

test('filters by amount', async () => {
  const { rows } = await inbox(lead, 'above=500000&kind=kit')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ amount }) => (amount ?? 0) > 500_000)).toBe(true)
  expect((await inbox(lead, 'above=999999999')).rows).toEqual([])
  expect((await inbox(lead, 'kind=nonsense&above=-1&after=x')).rows.length).toBeGreaterThan(0)
})

test('the first page is found by the index of what waits', async () => {
  if (process.env['DATABASE_URL'] !== undefined) return
  const query = store.query
    .select({ id: kits.id })
    .from(kits)
    .innerJoin(kitVersions, eq(kitVersions.kitId, kits.id))
    .where(eq(kits.state, 'submitted'))
    .orderBy(kits.stateSince, kits.id)
    .limit(21)
  const plan = await store.query.all<{ detail: string }>(sql`explain query plan ${query.getSQL()}`)
  expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/kits USING (COVERING )?INDEX kits_state/)
})
