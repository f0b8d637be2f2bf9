import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { kitCommitments, payments, supplierLinks } from '#db/schema/index'
import type { Store } from '#db/store'
import { kitToPay } from '~/features/payments/kit-to-pay.server'
import { payDirectly } from '~/features/payments/pay-directly.server'
import { paymentsOfKit } from '~/features/payments/payments-of-kit.server'
import { toPay } from '~/features/payments/to-pay.server'
import { retireSupplier } from '~/features/suppliers/retire-supplier.server'
import type { Context } from '~/server/context.server'
import { setCeiling } from '../factories/kits'
import { directPayment, kitHandedOver, shopWithRent } from '../factories/payments'
import { supplierOf } from '../factories/procurement'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let decider: Context
let mentor: Context
let payer: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'lead')
  mentor = await contextOf(store, 'mentor')
  payer = await contextOf(store, 'logistics')
  await setCeiling(await contextOf(store, 'administrator'), 500_000)
}, 60_000)

async function handedOver(quantities: number[], supplier = `Boutique ${uuidv7().slice(-8)}`) {
  return await kitHandedOver(officer, decider, mentor, quantities, await shopWithRent(store, supplier))
}

test('the shop of a kit is due its goods alone, and the rent goes to a landlord who is named when it is paid', async () => {
  const kitId = await handedOver([2, 2])
  expect(await paymentsOfKit(payer, kitId)).toMatchObject({
    dues: [
      { of: 'supplierInKind', total: 60_000 },
      { of: 'landlord', total: 10_000 },
    ],
  })
  expect((await toPay(payer)).filter(({ id }) => id === kitId)).toMatchObject([
    { modality: 'supplierInKind', total: 60_000, href: `/kits/${kitId}/payments/new` },
    { modality: 'landlord', total: 10_000, href: `/kits/${kitId}/payments/new?of=landlord` },
  ])
  await expect(payDirectly(payer, kitId, await directPayment({ amount: 70_000 }))).rejects.toMatchObject({
    reason: 'payment-above-due',
    values: { due: 60_000 },
  })
  await payDirectly(payer, kitId, await directPayment({ amount: 60_000 }))
  expect(await held(kitId)).toMatchObject({ committed: 10_000, spent: 60_000 })
  const landlord = await supplierOf(payer, { kind: 'landlord' })
  const rent = await directPayment({ of: 'landlord', payeeId: landlord, amount: 10_000 })
  await payDirectly(payer, kitId, rent)
  await payDirectly(payer, kitId, rent)
  expect(await held(kitId)).toMatchObject({ committed: 0, spent: 70_000 })
  const [row] = await store.query.select().from(payments).where(eq(payments.id, rent.id))
  expect(row).toMatchObject({ supplierId: landlord, kitId, lotId: null, amount: 10_000 })
  expect((await toPay(payer)).filter(({ id }) => id === kitId)).toEqual([])
})

test('the rent of a kit that is bought with others is paid as far as it was handed over', async () => {
  const kitId = await handedOver([0, 1], '')
  expect((await toPay(payer)).filter(({ id }) => id === kitId)).toMatchObject([{ modality: 'landlord', total: 5_000 }])
  const page = await kitToPay(payer, kitId, undefined)
  expect(page).toMatchObject({ of: 'landlord', total: 5_000 })
  const [shop, landlord] = [await supplierOf(payer), await supplierOf(payer, { kind: 'landlord' })]
  const choices = (await kitToPay(payer, kitId, 'landlord'))?.payees.map(({ value }) => value) ?? []
  expect(choices).toContain(shop)
  expect(choices.indexOf(landlord)).toBeLessThan(choices.indexOf(shop))
  await payDirectly(payer, kitId, await directPayment({ of: 'landlord', payeeId: landlord, amount: 5_000 }))
  expect(await held(kitId)).toMatchObject({ committed: 65_000, spent: 5_000 })
})

test('nobody is paid who is unknown, given up, or tied to the payer; nor by whoever handed over', async () => {
  const kitId = await handedOver([2, 2])
  const rent = async (payeeId?: string) => await directPayment({ of: 'landlord', payeeId, amount: 10_000 })
  const retired = await supplierOf(payer)
  await retireSupplier(payer, retired)
  for (const payee of [undefined, uuidv7(), retired])
    await expect(payDirectly(payer, kitId, await rent(payee))).rejects.toMatchObject({
      reason: 'payee-unknown',
      status: 422,
    })
  const landlord = await supplierOf(payer, { kind: 'landlord' })
  const tied = await contextOf(store, 'logistics')
  const link = { id: uuidv7(), userId: tied.actor.id, supplierId: landlord, reason: 'Oncle', standing: true }
  await store.write((tx) => tx.insert(supplierLinks).values({ ...link, declaredAt: tied.now }))
  await expect(payDirectly(tied, kitId, await rent(landlord))).rejects.toThrow('payer-tied')
  const hands = { ...mentor, actor: { ...mentor.actor, role: 'logistics' as const } }
  await expect(payDirectly(hands, kitId, await rent(landlord))).rejects.toThrow('own-receipt')
  await expect(
    payDirectly(payer, kitId, await directPayment({ of: 'school', payeeId: landlord })),
  ).rejects.toMatchObject({ status: 404 })
  expect(await held(kitId)).toMatchObject({ committed: 70_000, spent: 0 })
})

async function held(kitId: string) {
  const [row] = await store.query.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
  return row
}
