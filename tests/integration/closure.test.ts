import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { households, lightChecks, whereabouts } from '#db/schema/index'
import type { Store } from '#db/store'
import { addDays } from '~/domain/dates'
import { askClosure } from '~/features/closure/ask-closure.server'
import { clearClosure } from '~/features/closure/clear-closure.server'
import { clearancesWaiting } from '~/features/closure/clearances-waiting.server'
import { closureOfHousehold } from '~/features/closure/closure-of-household.server'
import { closuresWaiting } from '~/features/closure/closures-waiting.server'
import { decideClosure } from '~/features/closure/decide-closure.server'
import { lightCheck, lightChecksDue } from '~/features/closure/light-checks-due.server'
import { recordLightCheck } from '~/features/closure/record-light-check.server'
import { reopenCase } from '~/features/closure/reopen-case.server'
import { raiseConcern } from '~/features/concerns/raise-concern.server'
import { milestonesInForce } from '~/server/plan-progress.server'
import type { Context } from '~/server/context.server'
import { caseToClose, closureForm } from '../factories/closure'
import { actionsOn } from '../factories/events'
import { familyOf } from '../factories/family'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

const crossed = { reason: 'try-again', status: 409 }

async function stateOf(context: Context, householdId: string) {
  const [row] = await store.query.select().from(households).where(eq(households.id, householdId))
  return { closedOn: row?.closedOn, request: (await closureOfHousehold(context, householdId))?.requests[0]?.state }
}

test('a case is asked for, approved by another, checked by a focal point, and closed', async () => {
  const { lead, officer, focal, householdId } = await caseToClose(store)
  const asked = closureForm()
  await askClosure(officer, householdId, asked)
  await askClosure(officer, householdId, asked)
  const house = await caseToClose(store)
  await expect(askClosure(house.officer, house.householdId, asked)).rejects.toMatchObject(crossed)
  await expect(askClosure(officer, householdId, closureForm())).rejects.toThrow('closure-already-asked')
  expect((await closuresWaiting(lead)).rows).toMatchObject([{ id: asked.id, missing: 0 }])

  await decideClosure(lead, asked.id, { outcome: 'approved' })
  await decideClosure(lead, asked.id, { outcome: 'approved' })
  expect(await stateOf(officer, householdId)).toEqual({ closedOn: null, request: 'approved' })
  expect((await closuresWaiting(lead)).rows).toEqual([])
  expect((await clearancesWaiting(focal, asked.id))?.rows).toMatchObject([{ id: asked.id, worryOpen: false }])

  await clearClosure(focal, asked.id)
  await clearClosure(focal, asked.id)
  expect(await stateOf(officer, householdId)).toEqual({ closedOn: '2026-11-19', request: 'closed' })
  const closure = (await milestonesInForce(store.query, householdId)).find(({ code }) => code === 'X')
  expect(closure?.completion?.completedOn).toBe('2026-11-19')
  const checks = await store.query.select().from(lightChecks).where(eq(lightChecks.householdId, householdId))
  expect(checks.map(({ dueOn }) => dueOn).sort()).toEqual(['2027-02-19', '2027-05-19', '2027-11-19'])
  expect(await actionsOn(store, householdId)).toEqual(['closure.asked', 'closure.approved', 'case.closed'])
})

test('nobody else asks, answers or checks', async () => {
  const { officer, lead, focal, householdId } = await caseToClose(store)
  const asked = closureForm()
  await expect(askClosure(await contextOf(store, 'officer'), householdId, asked)).rejects.toThrow('not-there')
  await askClosure(officer, householdId, asked)
  const elsewhere = await contextOf(store, 'lead')
  await expect(decideClosure(elsewhere, asked.id, { outcome: 'approved' })).rejects.toThrow('not-there')
  expect((await closuresWaiting(elsewhere)).rows).toEqual([])
  await expect(clearClosure(focal, asked.id)).rejects.toThrow('not-there')
  await decideClosure(lead, asked.id, { outcome: 'approved' })
  await expect(clearClosure(lead, asked.id)).rejects.toThrow('not-there')
  await expect(clearClosure(officer, asked.id)).rejects.toThrow('not-there')
  expect(await clearancesWaiting(lead)).toBeNull()
})

test('a request that is returned says why, and may be asked again', async () => {
  const { officer, lead, householdId } = await caseToClose(store)
  const asked = closureForm()
  await askClosure(officer, householdId, asked)
  await expect(decideClosure(lead, asked.id, { outcome: 'returned' })).rejects.toThrow('closure-reason-missing')
  await decideClosure(lead, asked.id, { outcome: 'returned', reason: 'Revoir la fille aînée.' })
  await expect(decideClosure(lead, asked.id, { outcome: 'approved' })).rejects.toThrow('closure-not-waiting')
  await askClosure(officer, householdId, closureForm())
  expect(await stateOf(officer, householdId)).toEqual({ closedOn: null, request: 'asked' })
})

test('what is missing is done or explained first', async () => {
  const { officer, householdId, child } = await caseToClose(store)
  await expect(askClosure(officer, householdId, { ...closureForm(), childView: undefined })).rejects.toThrow(
    'closure-not-possible-yet',
  )
  await store.write((tx) => tx.update(whereabouts).set({ state: 'away' }).where(eq(whereabouts.seenOn, '2026-10-01')))
  await expect(askClosure(officer, householdId, closureForm())).rejects.toThrow('closure-say-why-missing')
  await askClosure(officer, householdId, { ...closureForm(), missingWhy: 'Elle vit chez sa tante, vue par le chef.' })
  expect(child).toBeTruthy()
})

test('an open worry keeps a case open, and only the focal point knows why', async () => {
  const { officer, lead, focal, householdId, child } = await caseToClose(store)
  const asked = closureForm()
  await askClosure(officer, householdId, asked)
  const before = await closureOfHousehold(lead, householdId)
  await raiseConcern(officer, { id: uuidv7(), personId: child, kind: 'onRoad', inDanger: false })
  await decideClosure(lead, asked.id, { outcome: 'approved' })

  await expect(clearClosure(focal, asked.id)).rejects.toThrow('closure-worry-open')
  expect((await clearancesWaiting(focal, asked.id))?.rows).toMatchObject([{ worryOpen: true }])
  expect(await stateOf(lead, householdId)).toEqual({ closedOn: null, request: 'approved' })
  expect((await closureOfHousehold(lead, householdId))?.checklist).toEqual(before?.checklist)
})

test('a case is reopened with its history, and nobody waits for its light checks', async () => {
  const { officer, lead, focal, householdId } = await caseToClose(store)
  const asked = closureForm()
  await askClosure(officer, householdId, asked)
  await decideClosure(lead, asked.id, { outcome: 'approved' })
  await clearClosure(focal, asked.id)

  const reopening = { id: uuidv7(), why: 'childAway', reason: 'Le fils est reparti.' } as const
  await expect(reopenCase(await contextOf(store, 'lead'), householdId, reopening)).rejects.toThrow('not-there')
  await reopenCase(officer, householdId, reopening)
  await reopenCase(officer, householdId, reopening)
  const other = await familyOf(officer, { closedOn: '2026-11-01' })
  await expect(reopenCase(officer, other.householdId, reopening)).rejects.toMatchObject(crossed)
  await expect(reopenCase(lead, householdId, { ...reopening, id: uuidv7() })).rejects.toThrow('case-not-closed')
  expect(await closureOfHousehold(officer, householdId)).toMatchObject({
    closedOn: null,
    checks: [],
    reopenings: [{ why: 'childAway', closedOn: '2026-11-19' }],
    requests: [{ state: 'closed' }],
  })
  const closure = (await milestonesInForce(store.query, householdId)).find(({ code }) => code === 'X')
  expect(closure?.completion).toBeNull()
  await askClosure(officer, householdId, closureForm())
})

test('a light check says where each child is, once', async () => {
  const { officer, lead, focal, householdId, childIds } = await caseToClose(store)
  const asked = closureForm()
  await askClosure(officer, householdId, asked)
  await decideClosure(lead, asked.id, { outcome: 'approved' })
  await clearClosure(focal, asked.id)

  const later = { ...officer, now: new Date('2027-02-20T09:00:00Z') }
  const dayBefore = { ...later, now: new Date('2027-02-18T09:00:00Z') }
  expect((await lightChecksDue(dayBefore, null)).rows).toHaveLength(1)
  expect((await lightChecksDue(dayBefore, null, 0)).rows).toEqual([])
  const { rows } = await lightChecksDue(later, null, 0)
  expect(rows).toMatchObject([{ months: 3, late: true }])
  const id = rows[0]?.id ?? ''
  expect(await lightCheck({ ...(await contextOf(store, 'officer')), now: later.now }, id)).toBeNull()
  const found = {
    id: uuidv7(),
    doneOn: '2027-02-20',
    how: 'call' as const,
    business: 'open' as const,
    schooling: 'attending' as const,
    children: childIds.map((personId) => ({ personId, where: 'here' as const })),
  }
  await expect(recordLightCheck(later, id, { ...found, doneOn: '2027-02-21' })).rejects.toThrow('light-check-in-future')
  await expect(recordLightCheck(later, id, { ...found, doneOn: '2026-11-18' })).rejects.toThrow('before-closing')
  await recordLightCheck(later, id, found)
  await recordLightCheck(later, id, found)
  await expect(recordLightCheck(later, id, { ...found, doneOn: '2027-02-19' })).rejects.toThrow('light-check-settled')
  const seen = await store.query.select().from(whereabouts).where(eq(whereabouts.sourceId, id))
  expect(seen).toHaveLength(2)
  expect(
    (await lightChecksDue({ ...later, now: new Date(`${addDays('2027-02-20', 1)}T09:00:00Z`) }, null)).rows,
  ).toEqual([])
})
