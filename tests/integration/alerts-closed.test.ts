import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { alerts } from '#db/schema/index'
import type { Store } from '#db/store'
import { closeAlert } from '~/features/alerts/close-alert.server'
import { taskList } from '~/features/casework/task-list.server'
import type { Context } from '~/server/context.server'
import { recordWhereabouts } from '~/server/record-whereabouts.server'
import { consentingHousehold } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context

beforeAll(async () => {
  store = await testStore()
})

/** A family whose daughter was said to be away for work, and its alert. */
async function withChildAway() {
  officer = await contextOf(store, 'officer')
  const { id: householdId, daughterId: personId } = await consentingHousehold(officer)
  const hear = (seenOn: string, where: 'away' | 'here' = 'away') =>
    store.write((tx) =>
      recordWhereabouts(
        tx,
        { ...officer, now: new Date(`${seenOn}T10:00:00Z`) },
        {
          ...{ householdId, seenOn, sourceKind: 'contact', sourceId: uuidv7() },
          answers: [where === 'here' ? { personId, where } : { personId, where, why: 'work' }],
        },
      ),
    )
  await hear('2026-11-03')
  const open = async () => {
    const ofFamily = and(eq(alerts.householdId, householdId), isNull(alerts.closedAt))
    return (await store.query.select().from(alerts).where(ofFamily))[0]?.id
  }
  return { hear, open, alertId: (await open()) ?? '' }
}

test('while a hard signal holds an alert is closed with a day to look again, which is a task', async () => {
  const { alertId } = await withChildAway()
  const closing = { id: uuidv7(), ending: 'resolved', reason: 'Vu avec la famille' } as const
  const close = (lookAgainOn?: string) =>
    closeAlert(officer, alertId, { ...closing, lookAgainOn, lookAgainFor: 'Zeinabou absente' })
  await expect(close()).rejects.toMatchObject({ reason: 'alert-look-again', fields: ['lookAgainOn'] })
  await expect(close('2026-11-19')).rejects.toThrow('alert-look-again-past')
  await expect(close('2026-12-20')).rejects.toThrow('alert-look-again-too-far')
  await close('2026-12-01')
  await close('2026-12-01')
  const { rows } = await taskList(officer, 'mine')
  expect(rows.filter(({ text }) => text === 'Zeinabou absente')).toMatchObject([{ dueOn: '2026-12-01', mine: true }])

  const other = await withChildAway()
  await other.hear('2026-11-10', 'here')
  await closeAlert(officer, other.alertId, { ...closing, id: uuidv7() })
  expect(await other.open()).toBeUndefined()
})

test('a child who is said to be away again after the closing opens another', async () => {
  const { hear, open, alertId } = await withChildAway()
  const closing = { ending: 'resolved', reason: 'Vu avec la famille', lookAgainOn: '2026-12-01' } as const
  await closeAlert(officer, alertId, { id: uuidv7(), ...closing })
  await hear('2026-11-19')
  expect(await open()).toBeUndefined()
  await hear('2026-11-20')
  const second = await open()
  expect([undefined, alertId]).not.toContain(second)
  await hear('2026-11-21')
  expect(await open()).toBe(second)
})
