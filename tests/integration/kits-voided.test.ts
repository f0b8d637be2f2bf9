import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitLines, kitTypeLines, kitVersions } from '#db/schema/index'
import type { Store } from '#db/store'
import type { KitUnit } from '~/domain/kits/kit-units'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { cancelKit } from '~/features/kits/cancel-kit.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { kitForCancellation } from '~/features/kits/kit-for-cancellation.server'
import { kitPage } from '~/features/kits/kit-page.server'
import { submitKit } from '~/features/kits/submit-kit.server'
import { spendCommitment } from '~/server/budget.server'
import { itemKeyOf } from '~/server/item-key.server'
import { fundedLine } from '../factories/funds'
import { actionsOf, stateOf } from '../factories/kit-rows'
import { decidersOf, editOf, heldBy, kitOf, lineAt, putInALot, type Deciders } from '../factories/kit-steps'
import { approvalOf, draftKit, oilKitType, versionsOf } from '../factories/kits'
import { testStore } from '../factories/test-store'

let store: Store
let people: Deciders

beforeAll(async () => {
  store = await testStore()
  people = await decidersOf(store)
})

afterAll(() => store.close())

test('an edit voids every approval and gives the money back to its line', async () => {
  const { officer, other, lead } = people
  const { kitId } = await kitOf(officer, 90_000)
  const lineId = await fundedLine(lead, { amount: 100_000 })
  const approval = { ...(await approvalOf(store, kitId)), budgetLineId: lineId }
  await decideKit(other, kitId, approval)

  await editKitLines(officer, kitId, editOf())

  expect(await stateOf(store, kitId)).toBe('voided')
  expect(await heldBy(store, kitId)).toMatchObject({ committed: 0 })
  expect(await lineAt(store, lineId)).toEqual({ allotted: 100_000, committed: 0, spent: 0 })
  await submitKit(officer, kitId, { version: 2 })
  await expect(decideKit(other, kitId, approval)).rejects.toMatchObject({ status: 409 })
  await decideKit(other, kitId, { ...(await approvalOf(store, kitId)), budgetLineId: lineId })
  expect(await lineAt(store, lineId)).toMatchObject({ committed: 87_000 })
})

test('an edit after the first of two approvals asks for both again', async () => {
  const { officer, other, lead } = people
  const { kitId } = await kitOf(officer, 250_000)
  await decideKit(lead, kitId, await approvalOf(store, kitId))

  await editKitLines(officer, kitId, {
    ...editOf(),
    lines: [{ item: 'Moulin', unit: 'piece', quantity: 1, unitPrice: 260_000 }],
  })

  expect(await stateOf(store, kitId)).toBe('submitted')
  const approval = await approvalOf(store, kitId)
  await decideKit(other, kitId, approval)
  expect(await stateOf(store, kitId)).toBe('submitted')
  await decideKit(lead, kitId, approval)
  expect(await stateOf(store, kitId)).toBe('approved')
})

test('what stands in a lot or was paid for is neither edited nor called off', async () => {
  const { officer, other, lead } = people
  const inLot = await kitOf(officer, 90_000, '')
  await decideKit(other, inLot.kitId, await approvalOf(store, inLot.kitId))
  await putInALot(people.lead, inLot.kitId)
  await expect(editKitLines(officer, inLot.kitId, editOf())).rejects.toMatchObject({ reason: 'in-a-lot', status: 409 })
  await expect(cancelKit(officer, inLot.kitId, { reason: 'Déménagé.' })).rejects.toMatchObject({ reason: 'in-a-lot' })
  expect((await kitPage(officer, inLot.kitId))?.deeds).toEqual(['assign'])

  const paid = await kitOf(officer, 90_000)
  await decideKit(other, paid.kitId, await approvalOf(store, paid.kitId))
  await store.write((tx) =>
    spendCommitment(tx, lead, { kitId: paid.kitId, causeId: uuidv7(), committed: 40_000, paid: 40_000 }),
  )
  await expect(editKitLines(officer, paid.kitId, editOf())).rejects.toMatchObject({ reason: 'kit-paid', status: 409 })
  await expect(cancelKit(officer, paid.kitId, { reason: 'Déménagé.' })).rejects.toMatchObject({ reason: 'kit-paid' })
})

test('called off before the handover, a kit gives its money back, once', async () => {
  const { officer, other, third, lead } = people
  const { kitId } = await kitOf(officer, 90_000)
  const lineId = await fundedLine(lead, { amount: 100_000 })
  await decideKit(other, kitId, { ...(await approvalOf(store, kitId)), budgetLineId: lineId })
  const why = { reason: 'La famille a déménagé.', otherWay: 'Un kit dans son nouveau village.' }
  expect(await kitForCancellation(third, kitId)).toBeNull()
  await expect(cancelKit(third, kitId, why)).rejects.toMatchObject({ status: 404 })

  await cancelKit(officer, kitId, why)
  await cancelKit(officer, kitId, why)

  expect(await stateOf(store, kitId)).toBe('cancelled')
  expect(await lineAt(store, lineId)).toEqual({ allotted: 100_000, committed: 0, spent: 0 })
  expect((await actionsOf(store, kitId)).filter((action) => action === 'kit.cancelled')).toHaveLength(1)
  expect(await kitPage(officer, kitId)).toMatchObject({
    deeds: [],
    kit: { state: 'cancelled' },
    cancellation: { byName: 'Aïchatou', reason: why.reason },
  })
  await expect(editKitLines(officer, kitId, editOf())).rejects.toMatchObject({ reason: 'kit-cancelled', status: 409 })
  await expect(cancelKit(lead, kitId, why)).rejects.toMatchObject({ status: 404 })
  await expect(assignDeliverer(officer, kitId, { delivererId: third.actor.id })).rejects.toMatchObject({
    reason: 'not-approved',
  })
})

test('a draft called off is not submitted', async () => {
  const { officer } = people
  const { kitId } = await draftKit(officer)
  await cancelKit(officer, kitId, { reason: 'Autre choix.' })

  await expect(submitKit(officer, kitId, { version: 1 })).rejects.toMatchObject({ reason: 'kit-cancelled' })
})

test('another spelling of a thing of the catalogue keeps its ceiling and what it is', async () => {
  const { officer, other } = people
  const type = await oilKitType(store)
  const [before] = await store.query.select().from(kitTypeLines).where(eq(kitTypeLines.kitTypeId, type.id)).limit(1)
  if (!before) throw new Error('The kit type has no line.')
  const ofCatalogue = {
    unitPriceCeiling: 30_000,
    asset: true,
    livingAnimal: true,
    modality: 'landlord',
    tranche: 2,
  } as const
  await store.write((tx) => tx.update(kitTypeLines).set(ofCatalogue).where(eq(kitTypeLines.id, before.id)))
  const { kitId } = await draftKit(officer)
  const spellings = [before.itemFr.toUpperCase(), ` ${before.itemFr.replaceAll(' ', '  ')}`, `${before.itemFr}e`]
  const line = { unit: before.unit as KitUnit, quantity: 1, unitPrice: 30_001 }
  const lines = spellings.map((item) => ({ ...line, item }))

  await editKitLines(officer, kitId, { ...editOf(), lines })

  const version = (await versionsOf(store, kitId)).at(-1)
  const written = await store.query
    .select()
    .from(kitLines)
    .where(eq(kitLines.versionId, version?.id ?? ''))
  expect(written.map(({ item }) => item)).toHaveLength(3)
  for (const row of written)
    expect(row).toMatchObject({ ...ofCatalogue, itemKey: itemKeyOf(before.itemFr, before.unit) })

  await submitKit(officer, kitId, { version: 2 })
  const approval = await approvalOf(store, kitId)
  await expect(decideKit(other, kitId, approval)).rejects.toMatchObject({
    reason: 'ceiling-reason-missing',
    status: 422,
  })
  expect(await stateOf(store, kitId)).toBe('submitted')
  await store.write((tx) => tx.update(kitTypeLines).set(before).where(eq(kitTypeLines.id, before.id)))
})

test('whoever wrote an earlier version asked for it too, and decides on no later one', async () => {
  const { officer, other } = people
  const { kitId } = await kitOf(officer, 90_000)
  const [first] = await versionsOf(store, kitId)
  const wrote = { createdById: other.actor.id, submittedById: other.actor.id }
  await store.write((tx) =>
    tx
      .update(kitVersions)
      .set(wrote)
      .where(eq(kitVersions.id, first?.id ?? '')),
  )
  await editKitLines(officer, kitId, editOf())

  const approval = await approvalOf(store, kitId)
  await expect(decideKit(other, kitId, approval)).rejects.toMatchObject({ reason: 'own-request', status: 403 })
})
