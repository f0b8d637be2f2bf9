import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { consents } from '#db/schema/index'
import type { Store } from '#db/store'
import { retireSupplier } from '~/features/suppliers/retire-supplier.server'
import '~/i18n/all-languages.server'
import { log } from '~/server/log.server'
import { setServices } from '~/server/services.server'
import { fullDelivery, stateOf } from '../factories/kit-rows'
import { kitToDeliver, setCeiling } from '../factories/kits'
import { kitToBuy, lotOf, quoteOf, receivedLot, supplierOf } from '../factories/procurement'
import { answerTo } from '../factories/rendered-site'
import { requestOf } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store

beforeAll(async () => {
  log.level = 'silent'
  store = await testStore()
  setServices({ store, clock: () => testNow, demonstration: false })
}, 120_000)

test('a handover whose gate has closed meanwhile stays on the page with what was typed', async () => {
  const [officer, decider, mentor] = [
    await contextOf(store, 'officer'),
    await contextOf(store, 'officer'),
    await contextOf(store, 'mentor'),
  ]
  await setCeiling(decider, 200_000)
  const { kitId, householdId } = await kitToDeliver(officer, decider, mentor)
  const { id, lines } = await fullDelivery(store, kitId)
  await store.write((tx) => tx.delete(consents).where(eq(consents.householdId, householdId)))

  const answer = await answerTo(
    await requestOf(mentor, `/kits/${kitId}/delivery`, {
      id,
      deliveredOn: '2026-11-19',
      place: 'Gidan Sarki',
      witness: 'Chef Laouali',
      note: 'Pluie toute la matinée.',
      signedBy: 'onPaper',
      paperNumber: 'CB-0042',
      nothingOwed: 'readInFrench',
      ...Object.fromEntries(
        lines.flatMap(({ lineId, quantity }, index) => [
          [`lines[${index}].lineId`, lineId],
          [`lines[${index}].quantity`, String(quantity)],
        ]),
      ),
    }),
  )
  const page = await answer.text()
  expect(answer.status).toBe(409)
  expect(page).toContain('Rien n’a été enregistré')
  for (const typed of ['Gidan Sarki', 'Chef Laouali', 'Pluie toute la matinée.', 'form="kit-delivery"'])
    expect(page).toContain(typed)
  expect(await stateOf(store, kitId)).toBe('approved')
})

test('a page that takes nothing in does not ask to try again', async () => {
  const officer = await contextOf(store, 'officer')
  const answer = await answerTo(await requestOf(officer, '/households', { name: 'Sani' }))
  expect(answer.status).toBe(405)
  const page = await answer.text()
  expect(page).toContain('Ici, il n’y a rien à envoyer')
  expect(page).not.toContain('Réessayez dans une minute')
})

test('a deed that cannot be done now is said instead of asked for', async () => {
  const [officer, decider] = [await contextOf(store, 'officer'), await contextOf(store, 'officer')]
  const logistics = await contextOf(store, 'logistics')
  const shown = async (path: string) => await (await answerTo(await requestOf(logistics, path))).text()
  const form = (id: string) => `id="${id}"`
  const open = await lotOf(logistics, [await kitToBuy(officer, decider)])
  expect(await shown(`/lots/${open}/order`)).not.toContain(form('order'))
  expect(await shown(`/lots/${open}/receipts/new`)).not.toContain(form('receipt'))
  expect(await shown(`/lots/${open}/choice`)).not.toContain(form('choice'))
  const supplierId = await supplierOf(logistics)
  await quoteOf(logistics, open, supplierId)
  expect(await shown(`/lots/${open}/choice`)).toContain(form('choice'))
  await retireSupplier(logistics, supplierId)
  const retired = await shown(`/lots/${open}/choice`)
  expect(retired).not.toContain(form('choice'))
  expect(retired).toContain('Retiré')
  const { lotId } = await receivedLot(logistics, [await kitToBuy(officer, decider)])
  expect(await shown(`/lots/${lotId}/quotes/new`)).not.toContain(form('quote'))
  const payment = await shown(`/lots/${lotId}/payments/new`)
  expect(payment).not.toContain(form('payment'))
  expect(payment).toContain('demandez à l’administration')
})

test('what is wrong is said with the name of its field', async () => {
  const logistics = await contextOf(store, 'logistics')
  const blank = { id: '0192f0c1-1111-7111-8111-111111111111', name: '', kind: '' }
  const page = await (await answerTo(await requestOf(logistics, '/suppliers/new', blank))).text()
  expect(page).toContain('Nom · Remplissez ce champ')
  expect(page).toContain('Genre · Choisissez une réponse')
})

test('each line of what is wrong names its field', async () => {
  const officer = await contextOf(store, 'officer')
  const answer = await answerTo(await requestOf(officer, '/people/new', { id: '0192f0c1-1111-7111-8111-111111111111' }))
  expect(answer.status).toBe(422)
  const page = await answer.text()
  const lines = [...page.matchAll(/<li><a href="#[^"]*">([^<]*)<\/a><\/li>/g)].map(([, words]) => words ?? '')
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.filter((words) => !words.includes(' · '))).toEqual([])
  expect(new Set(lines).size).toBe(lines.length)
})
