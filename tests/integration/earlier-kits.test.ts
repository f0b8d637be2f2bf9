import { desc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { events, kits } from '#db/schema/index'
import type { Store } from '#db/store'
import { bodyOf } from '~/domain/audit/chain-check'
import { nigerDate } from '~/domain/dates'
import { waitingForCommittee } from '~/features/committees/waiting-for-committee.server'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { kitChecks } from '~/features/inbox/kit-checks.server'
import { cancelKit } from '~/features/kits/cancel-kit.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { requestKit } from '~/features/kits/request-kit.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import type { Context } from '~/server/context.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { familyOf } from '../factories/family'
import { setAmount } from '../factories/kit-steps'
import { approvalOf, oilKitType, requestForm, setCeiling } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let other: Context
let lead: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  other = await contextOf(store, 'officer')
  lead = await contextOf(store, 'lead')
  await setCeiling(await contextOf(store, 'administrator'), 200_000)
})
afterAll(() => store.close())

test('an amount parted into several requests for one caregiver shows where each is decided', async () => {
  const { householdId, caregiverId } = await familyOf(officer)
  const first = await asked({ householdId, caregiverId })
  expect((await kitForDecision(other, first, null))?.earlier).toEqual([])
  expect(await inboxSays(first, caregiverId)).toMatchObject({ ok: true })

  const second = await asked({ householdId, caregiverId })
  await asked({ householdId, caregiverId }, false)
  await asked(await familyOf(officer))
  const seen = { id: first, total: 87_000, state: 'submitted' }
  expect((await kitForDecision(other, second, null))?.earlier).toMatchObject([seen])
  expect((await kitForDecision(other, first, null))?.earlier).toMatchObject([{ id: second }])
  expect(await inboxSays(second, caregiverId)).toMatchObject({ ok: false })
})

test('an amount parted into several requests is measured as one once the days are set', async () => {
  const family = await familyOf(officer)
  const [first, second, third] = [await asked(family), await asked(family), await asked(family)]
  const elsewhere = await asked(await familyOf(officer))
  await decideKit(other, first, await approvalOf(store, first))
  expect(await kitForDecision(other, second, null)).toMatchObject({ measured: 87_000, together: [] })

  await setAmount(lead, 'kits.sumOverDays', 30)

  const seen = await kitForDecision(other, second, null)
  expect(seen).toMatchObject({ measured: 261_000, approvalRefusal: 'above-your-ceiling', needed: { needsLead: true } })
  expect(seen?.together.map(({ id, state }) => [id, state])).toEqual([
    [first, 'approved'],
    [third, 'submitted'],
  ])
  const refused = { reason: 'above-your-ceiling', status: 403 }
  await expect(decideKit(other, second, await approvalOf(store, second))).rejects.toMatchObject(refused)
  expect(await inboxOf(other)).not.toContain(second)
  expect(await inboxOf(lead)).toEqual(expect.arrayContaining([second, third, elsewhere]))
  expect(await kitForDecision(other, elsewhere, null)).toMatchObject({ measured: 87_000 })

  await decideKit(lead, second, await approvalOf(store, second))
  const [event] = await store.query.select().from(events).orderBy(desc(events.id)).limit(1)
  const together = seen?.together.map(({ number }) => number)
  const details = { total: 87_000, measured: 261_000, together }
  expect(bodyOf(event?.body ?? '')).toMatchObject({ details })
})

test('what was called off or approved before those days does not count, nor the other purpose', async () => {
  const family = await familyOf(officer)
  const [first, second, third] = [await asked(family), await asked(family), await asked(family)]
  const long = { ...lead, now: new Date('2026-10-19T09:00:00Z') }
  await decideKit(long, first, await approvalOf(store, first))
  await cancelKit(officer, second, { reason: 'Demandé par erreur.' })
  expect(await kitForDecision(other, third, null)).toMatchObject({ measured: 87_000, together: [] })

  const within = await asked(family)
  await decideKit({ ...lead, now: new Date('2026-10-20T09:00:00Z') }, within, await approvalOf(store, within))
  expect(await kitForDecision(other, third, null)).toMatchObject({ measured: 174_000, approvalRefusal: null })
  await store.write((tx) => tx.update(kits).set({ purpose: 'school' }).where(eq(kits.id, within)))
  expect(await kitForDecision(other, third, null)).toMatchObject({ measured: 87_000 })
})

test('the committee hears what is above its threshold together', async () => {
  await setAmount(lead, 'kits.committeeAbove', 250_000)
  const family = await familyOf(officer)
  const ids = [await asked(family), await asked(family)]
  const heard = async () => (await waitingForCommittee(lead)).kits.map(({ id }) => id)
  expect(await heard()).not.toContain(ids[0])

  const third = await asked(family)

  expect(await heard()).toEqual(expect.arrayContaining([...ids, third]))
  expect((await waitingForCommittee(lead, third)).kits[0]).toMatchObject({ waived: { why: 'singleSupplier' } })
  expect(await kitForDecision(lead, third, null)).toMatchObject({ approvalRefusal: 'committee-first' })
})

/** A request of 87 000 F CFA, submitted unless it is to stay a draft. */
async function asked(of: { householdId: string; caregiverId: string }, submits = true) {
  const type = await oilKitType(store)
  const id = uuidv7()
  await requestKit(officer, of.householdId, { ...requestForm(of.caregiverId, type.id), id })
  if (submits) await submitKit(officer, id, { version: 1 })
  return id
}

async function inboxOf(decider: Context) {
  const { rows } = await inboxPage(decider, { kind: 'kit', above: null, overdueOnly: false, after: null }, 50)
  return rows.map(({ id }) => id)
}

async function inboxSays(id: string, caregiverId: string) {
  const day = nigerDate(officer.now)
  const row = { id, caregiverId, purpose: 'business' as const, versionId: uuidv7(), total: 87_000 }
  const checks = await kitChecks(store.query, [row], new Map(), await kitThresholds(store.query, day), day)
  return checks.get(id)?.find(({ code }) => code === 'earlier')
}
