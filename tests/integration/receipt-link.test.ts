import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { events, eventSeals } from '#db/schema/index'
import type { Store } from '#db/store'
import { receipt } from '~/features/handover/receipt.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { linkOnPaper } from '~/server/link-on-paper.server'
import { sealEvents } from '~/server/seal-events.server'
import { kitHandedOver } from '../factories/handover'
import { setCeiling } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

const origin = 'https://komawa.example'
let store: Store
let officer: Context
let decider: Context
let mentor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  await setCeiling(decider, 200_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test('a receipt bears the link of its own handover, sealed before it is shown, and the same for ever', async () => {
  const { kitId, deliveryId } = await kitHandedOver(officer, decider, mentor)
  const first = (await receipt(officer, { kitId, deliveryId }, origin))?.chainLink
  const [deed] = await store.query
    .select({ action: events.action, position: eventSeals.position })
    .from(eventSeals)
    .innerJoin(events, eq(events.id, eventSeals.eventId))
    .where(eq(eventSeals.position, first?.position ?? 0))
  expect(deed?.action).toBe('kit.delivered')

  await kitHandedOver(officer, decider, mentor)
  await sealEvents(store, officer.now, null)
  expect((await receipt(officer, { kitId, deliveryId }, origin))?.chainLink).toEqual(first)

  const { position, code } = first ?? { position: 0, code: '' }
  const typed = `${position} ${code.toLowerCase().replace('-', '')}`
  expect(await linkOnPaper(store.query, typed)).toMatchObject({ stands: 'yes', position, code })
  const other = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`
  expect(await linkOnPaper(store.query, `${position} · ${other}`)).toMatchObject({ stands: 'otherCode' })
  expect(await linkOnPaper(store.query, `999999 · ${code}`)).toMatchObject({ stands: 'notThere' })
  expect(await linkOnPaper(store.query, code)).toEqual({ stands: 'unreadable' })
})
