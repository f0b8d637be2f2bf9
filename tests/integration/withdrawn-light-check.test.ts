import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { households } from '#db/schema/index'
import type { Store } from '#db/store'
import { closureOfHousehold } from '~/features/closure/closure-of-household.server'
import { lightChecksDue } from '~/features/closure/light-checks-due.server'
import { recordLightCheck } from '~/features/closure/record-light-check.server'
import { withdrawLightCheck } from '~/features/closure/withdraw-light-check.server'
import { flushAccessLog } from '~/server/access-log.server'
import { signalFacts } from '~/server/signal-facts.server'
import { lightCheckOf } from '../factories/closure'
import { actionsOn } from '../factories/records'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

async function checked() {
  const officer = await contextOf(store, 'officer')
  const { id: checkId, householdId, childIds } = await lightCheckOf(officer)
  const found = { how: 'call' as const, business: 'open' as const, schooling: 'attending' as const }
  const children = childIds.map((personId) => ({ personId, where: 'here' as const }))
  await recordLightCheck(officer, checkId, { id: uuidv7(), doneOn: '2026-11-19', ...found, children })
  return { officer, householdId, form: { checkId, reason: 'Autre famille' } }
}

test('a light check that is withdrawn stays to be read, says nothing, and waits again', async () => {
  const { officer, householdId, form } = await checked()
  const answers = async () => (await signalFacts(store.query, householdId, '2026-11-19')).children.length
  expect([(await lightChecksDue(officer, null)).rows.length, await answers()]).toEqual([0, 2])
  const stranger = await contextOf(store, 'officer')
  await expect(withdrawLightCheck(stranger, householdId, form)).rejects.toMatchObject({ status: 404 })

  await withdrawLightCheck(officer, householdId, form)
  await withdrawLightCheck(officer, householdId, form)
  expect(await answers()).toBe(0)
  const { rows } = await lightChecksDue(officer, null)
  expect(rows).toMatchObject([{ householdId, months: 3, dueOn: '2026-11-19' }])
  expect((await closureOfHousehold(officer, householdId))?.checks).toMatchObject([
    { id: form.checkId, doneOn: '2026-11-19', withdrawn: { why: 'Autre famille', by: officer.actor.displayName } },
    { id: rows[0]?.id, doneOn: null, withdrawn: null },
  ])
  const waiting = { ...form, checkId: rows[0]?.id ?? '' }
  await expect(withdrawLightCheck(officer, householdId, waiting)).rejects.toThrow('light-check-withdrawn')
  expect(await actionsOn(store, householdId)).toEqual(['case.lightCheck', 'case.lightCheckWithdrawn'])
})

test('of a case that was opened again nobody waits for another', async () => {
  const { officer, householdId, form } = await checked()
  await store.write((tx) => tx.update(households).set({ closedOn: null }).where(eq(households.id, householdId)))
  await withdrawLightCheck(officer, householdId, form)
  expect((await closureOfHousehold(officer, householdId))?.checks).toMatchObject([{ id: form.checkId }])
})

test('of a case that was closed anew the new closing has its own checks', async () => {
  const { officer, householdId, form } = await checked()
  await store.write((tx) => tx.update(households).set({ closedOn: '2026-11-01' }).where(eq(households.id, householdId)))
  await withdrawLightCheck(officer, householdId, form)
  expect((await closureOfHousehold(officer, householdId))?.checks).toMatchObject([{ id: form.checkId }])
})
