import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import { requireContext } from '~/server/context.server'
import { localeCookie } from '~/server/locale.server'
import { setServices } from '~/server/services.server'
import { requestOf } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
  setServices({ store, clock: () => testNow, demonstration: true })
})
afterAll(() => store.close())

test('sentences made on the server are in the language of the page, whatever the account was made in', async () => {
  const officer = await contextOf(store, 'officer')
  const request = await requestOf(officer, '/kits')
  expect((await requireContext(request)).actor.locale).toBe('fr')

  const chosen = localeCookie('en').split(';', 1)[0] ?? ''
  const headers = { Cookie: `${request.headers.get('Cookie') ?? ''}; ${chosen}` }
  expect((await requireContext(new Request(request.url, { headers }))).actor.locale).toBe('en')
})
