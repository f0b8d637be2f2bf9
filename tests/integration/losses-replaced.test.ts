import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { interviews } from '#db/schema/index'
import type { Store } from '#db/store'
import { decideKit } from '~/features/kits/decide-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { kitRequestChoices } from '~/features/kits/kit-request-choices.server'
import { requestKit, type KitRequestForm } from '~/features/kits/request-kit.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { decideLoss } from '~/features/losses/decide-loss.server'
import { lossesOfKit } from '~/features/losses/losses-of.server'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { replaceableLoss } from '~/server/replaceable-loss.server'
import { approvalOf, editOf, oilKitType, openGate, requestForm } from '../factories/kits'
import { lossWaiting, toReplace } from '../factories/losses'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let lead: Context

beforeAll(async () => {
  store = await testStore()
  lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test('a loss is replaced once, by a request of its own, unless that was declined', async () => {
  const { lossId, householdId, caregiverId, kitId } = await lossWaiting(officer)
  const type = await oilKitType(store)
  const line = { item: 'Chèvre', unit: 'piece' as const, quantity: 1, unitPrice: 20_000 }
  const ask = (overrides: Partial<KitRequestForm> = {}) =>
    requestKit(officer, householdId, { ...requestForm(caregiverId, type.id), lines: [line], lossId, ...overrides })
  await expect(ask()).rejects.toMatchObject({ reason: 'loss-not-to-replace', status: 409 })
  await decideLoss(lead, lossId, toReplace)
  const asked = { caregiverId: null, kitTypeId: null, lossId }
  expect(await kitRequestChoices(officer, householdId, asked)).toMatchObject({
    chosen: { caregiver: { id: caregiverId }, lines: [{ item: { fr: 'Chèvre' }, quantity: 1, unitPrice: 20_000 }] },
  })
  await expect(replaceableLoss(store.query, uuidv7(), lossId)).rejects.toMatchObject({ status: 404 })

  const id = uuidv7()
  const cows = [{ item: 'Vache', unit: 'head' as const, quantity: 3, unitPrice: 200_000 }]
  const dearer = [{ ...line, unitPrice: 20_001 }]
  const notTheGoods = { reason: 'replacement-not-the-goods', status: 422 }
  for (const lines of [cows, dearer]) await expect(ask({ lines })).rejects.toMatchObject(notTheGoods)
  await ask({ id })
  await ask({ id })
  for (const lines of [cows, dearer])
    await expect(editKitLines(officer, id, editOf({ lines }))).rejects.toMatchObject(notTheGoods)

  await expect(ask()).rejects.toMatchObject({ reason: 'loss-replaced-already', status: 409 })
  expect((await lossesOfKit(officer, kitId)).losses).toMatchObject([{ replacement: { id } }])
  await submitKit(officer, id, { version: 1 })
  const declined = { outcome: 'declined' as const, reason: 'Pas maintenant.', otherWay: 'Au prochain marché.' }
  await decideKit(lead, id, { ...(await approvalOf(store, id)), ...declined })
  expect(await replaceableLoss(store.query, householdId, lossId)).toMatchObject({ lossId })
})

test('a replacement names its loss and its first kit, and asks for no newer baseline than that kit', async () => {
  const { lossId, householdId, caregiverId, kitId } = await lossWaiting(officer)
  await decideLoss(lead, lossId, toReplace)
  await openGate(officer, { kitId, householdId, caregiverId })
  await store.write((tx) =>
    tx.update(interviews).set({ interviewedOn: '2026-05-01' }).where(eq(interviews.householdId, householdId)),
  )
  const type = await oilKitType(store)
  const lines = [{ item: 'Chèvre', unit: 'piece' as const, quantity: 1, unitPrice: 20_000 }]
  const [id, plain] = [uuidv7(), uuidv7()]
  const form = requestForm(caregiverId, type.id)
  await requestKit(officer, householdId, { ...form, id, lines, lossId })
  await submitKit(officer, id, { version: 1 })
  await requestKit(officer, householdId, { ...form, id: plain })
  await submitKit(officer, plain, { version: 1 })

  const baselineOf = async (kit: string) =>
    (await kitForDecision(lead, kit, null))?.gate.find(({ condition }) => condition === 'baseline')?.met
  expect(await baselineOf(id)).toBe(true)
  expect(await baselineOf(plain)).toBe(false)
  expect((await kitForDecision(lead, id, null))?.kit.replaces).toMatchObject({
    ...{ item: 'Chèvre', quantity: 1, kind: 'dead', happenedOn: '2026-10-01', kitId },
  })
  expect((await kitForDecision(lead, plain, null))?.kit.replaces).toBeNull()
})
