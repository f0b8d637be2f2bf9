import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { households, kits } from '#db/schema/index'
import type { Store } from '#db/store'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { deliverKit } from '~/features/kits/deliver-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { kitForAssignment } from '~/features/kits/kit-for-assignment.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { payDirectly } from '~/features/payments/pay-directly.server'
import { chooseQuote } from '~/features/procurement/choose-quote.server'
import { waiveQuotes } from '~/features/procurement/waive-quotes.server'
import type { Context } from '~/server/context.server'
import { fullDelivery, stateOf } from '../factories/kit-rows'
import { approvalOf, openGate, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { directPayment } from '../factories/payments'
import { linesOf, lotOf, quoteOf, supplierOf } from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let writer: Context
let decider: Context
let mentor: Context
let logistics: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  writer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  logistics = await contextOf(store, 'logistics')
  await setCeiling(decider, 200_000)
})

afterAll(() => store.close())

/** Asked for by one officer; the family moved, and another wrote and submitted what was approved. */
async function writtenByAnother(supplier: string) {
  const kit = await waitingKit(officer)
  await openGate(officer, kit)
  const moved = { officerId: writer.actor.id }
  await store.write((tx) => tx.update(households).set(moved).where(eq(households.id, kit.householdId)))
  await editKitLines(writer, kit.kitId, { ...requestForm('', ''), id: uuidv7(), version: 1, supplier })
  await submitKit(writer, kit.kitId, { version: 2 })
  await decideKit(decider, kit.kitId, await approvalOf(store, kit.kitId))
  return kit
}

/** The same person in a role that buys. */
const buying = ({ actor }: Context): Context => ({ ...logistics, actor: { ...actor, role: 'logistics' } })

test('whoever wrote a version asked for the kit: they neither hand it over nor pay for it', async () => {
  const { kitId } = await writtenByAnother('Boutique du carrefour')
  const asked = await kitForAssignment(writer, kitId)
  expect(asked?.people.map(({ id }) => id)).not.toContain(writer.actor.id)
  expect(asked?.people.map(({ id }) => id)).not.toContain(officer.actor.id)
  for (const { actor } of [writer, officer])
    await expect(assignDeliverer(writer, kitId, { delivererId: actor.id })).rejects.toMatchObject({
      reason: 'deliverer-is-requester',
    })
  await store.write((tx) => tx.update(kits).set({ delivererId: writer.actor.id }).where(eq(kits.id, kitId)))
  await expect(deliverKit(writer, kitId, await fullDelivery(store, kitId))).rejects.toMatchObject({
    reason: 'own-request',
    status: 403,
  })
  await assignDeliverer(writer, kitId, { delivererId: mentor.actor.id })
  await deliverKit(mentor, kitId, await fullDelivery(store, kitId))
  expect(await stateOf(store, kitId)).toBe('delivered')
  await expect(payDirectly(buying(writer), kitId, await directPayment())).rejects.toMatchObject({
    reason: 'own-kit-to-pay',
  })
})

test('whoever wrote a version does not choose the supplier either', async () => {
  const { kitId } = await writtenByAnother('')
  const lotId = await lotOf(logistics, [{ lineIds: await linesOf(officer, kitId) }])
  const quoteId = await quoteOf(logistics, lotId, await supplierOf(logistics))
  await waiveQuotes(logistics, lotId, { why: 'singleSupplier', reason: 'Une seule quincaillerie au village.' })
  await expect(chooseQuote(buying(writer), lotId, { quoteId, reason: 'Le seul devis.' })).rejects.toMatchObject({
    status: 403,
  })
})
