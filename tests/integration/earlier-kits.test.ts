import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nigerDate } from '~/domain/dates'
import type { Store } from '#db/store'
import { kitChecks } from '~/features/inbox/kit-checks.server'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { requestKit } from '~/features/kits/request-kit.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import type { Context } from '~/server/context.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { familyOf } from '../factories/family'
import { oilKitType, requestForm, setCeiling } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let other: Context
beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  other = await contextOf(store, 'officer')
  await setCeiling(await contextOf(store, 'administrator'), 200_000)
})
afterAll(() => store.close())

test('an amount parted into several requests for one caregiver shows where each is decided', async () => {
  const { householdId, caregiverId } = await familyOf(officer)
  const type = await oilKitType(store)
  const asked = async (of: { householdId: string; caregiverId: string }, submits = true) => {
    const id = uuidv7()
    await requestKit(officer, of.householdId, { ...requestForm(of.caregiverId, type.id), id })
    if (submits) await submitKit(officer, id, { version: 1 })
    return id
  }
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

async function inboxSays(id: string, caregiverId: string) {
  const day = nigerDate(officer.now)
  const row = { id, caregiverId, purpose: 'business' as const, versionId: uuidv7(), total: 87_000 }
  const checks = await kitChecks(store.query, [row], new Map(), await kitThresholds(store.query, day), day)
  return checks.get(id)?.find(({ code }) => code === 'earlier')
}
