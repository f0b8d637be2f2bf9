import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#db/store'
import '~/i18n/all-languages.server'
import { setServices } from '~/server/services.server'
import { kitToDeliver, setCeiling, waitingKit } from '../factories/kits'
import { answerTo } from '../factories/rendered-site'
import { requestOf } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store

beforeAll(async () => {
  store = await testStore()
  setServices({ store, clock: () => testNow, demonstration: false })
}, 120_000)

afterAll(() => store.close())

test('the file of a kit is printed while it waits and once it is approved', async () => {
  const [officer, decider] = [await contextOf(store, 'officer'), await contextOf(store, 'lead')]
  await setCeiling(decider, 200_000)
  const waiting = await waitingKit(officer)
  const approved = await kitToDeliver(officer, decider, await contextOf(store, 'mentor'))
  for (const { kitId } of [waiting, approved]) {
    const answer = await answerTo(await requestOf(officer, `/kits/${kitId}/print`))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Foyer amélioré')
  }
})
