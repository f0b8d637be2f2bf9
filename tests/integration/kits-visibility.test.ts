import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { consents, declaredLinks, people } from '#db/schema/index'
import type { Store } from '#db/store'
import { verifyKit } from '~/features/handover/verify-kit.server'
import { withdrawConsent } from '~/features/households/withdraw-consent.server'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { assignDeliverer } from '~/features/kits/assign-deliverer.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { kitForAssignment } from '~/features/kits/kit-for-assignment.server'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { kitForDelivery } from '~/features/kits/kit-for-delivery.server'
import { kitList } from '~/features/kits/kit-list.server'
import { kitPage } from '~/features/kits/kit-page.server'
import { kitsToDeliver } from '~/features/kits/kits-to-deliver.server'
import { requestKit } from '~/features/kits/request-kit.server'
import { decideLoss } from '~/features/losses/decide-loss.server'
import { lossToDecide } from '~/features/losses/loss-to-decide.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { draftKit, kitToDeliver, oilKitType, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { familyOf } from '../factories/family'
import { handedKit, lossOf } from '../factories/losses'
import { businessOf } from '../factories/mentoring'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let other: Context
let lead: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  other = await contextOf(store, 'officer')
  lead = await contextOf(store, 'lead')
  await setCeiling(lead, 200_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('whoever declared a link sees the request no longer, unless it is their own', async () => {
  const { kitId, householdId } = await waitingKit(officer)
  const neighbour = await contextOf(store, 'officer')
  const link = () => ({ id: uuidv7(), reason: 'Voisin.' })
  const { kitId: handedOver } = await kitToDeliver(officer, neighbour, await contextOf(store, 'mentor'))
  await declareLink(neighbour, { kitId }, link())
  await declareLink(neighbour, { kitId: handedOver }, link())
  await declareLink(officer, { householdId }, link())

  expect(await kitPage(neighbour, kitId)).toBeNull()
  expect(await kitForDecision(neighbour, kitId, null)).toBeNull()
  expect(await kitPage(neighbour, handedOver)).toBeNull()
  expect(idsOf((await kitList(neighbour, { state: null, after: null })).rows)).toEqual(
    expect.not.arrayContaining([kitId, handedOver]),
  )
  expect(await kitPage(officer, kitId)).not.toBeNull()
  expect(await kitPage(lead, kitId)).not.toBeNull()
})

test('whoever declared a link is not asked to hand over', async () => {
  const { kitId, householdId } = await kitToDeliver(officer, other, await contextOf(store, 'mentor'))
  const linked = await contextOf(store, 'mentor')
  await store.write((tx) =>
    tx.insert(declaredLinks).values({
      id: uuidv7(),
      userId: linked.actor.id,
      householdId,
      reason: 'Frère.',
      declaredAt: linked.now,
      standing: true,
    }),
  )
  expect(idsOf((await kitForAssignment(officer, kitId))?.people ?? [])).not.toContain(linked.actor.id)
  await expect(assignDeliverer(officer, kitId, { delivererId: linked.actor.id })).rejects.toMatchObject({
    reason: 'deliverer-is-linked',
    status: 422,
  })
})

test('of two wives with two mentors, each mentor sees the kit of theirs', async () => {
  const first = await draftKit(officer)
  const secondWife = { caregiverId: uuidv7(), householdId: first.householdId }
  await store.write((tx) =>
    tx.insert(people).values({
      id: secondWife.caregiverId,
      code: secondWife.caregiverId.slice(-10),
      householdId: first.householdId,
      sex: 'female',
      birthYear: 1994,
      birthEstimated: true,
      relation: 'secondWife',
      caregiver: true,
      returnee: false,
      reintegration: false,
      synthetic: true,
      createdAt: officer.now,
    }),
  )
  const type = await oilKitType(store)
  const second = requestForm(secondWife.caregiverId, type.id)
  await requestKit(officer, first.householdId, second)
  const [hers, herSisters] = [await contextOf(store, 'mentor'), await contextOf(store, 'mentor')]
  await businessOf(officer, hers, first)
  await businessOf(officer, herSisters, secondWife)

  expect(idsOf((await kitList(hers, { state: null, after: null })).rows)).toEqual([first.kitId])
  expect(idsOf((await kitList(herSisters, { state: null, after: null })).rows)).toEqual([second.id])
  expect(await kitPage(hers, second.id)).toBeNull()
  expect(await kitPage(herSisters, first.kitId)).toBeNull()
})

test('whoever may decide a loss reads its worth, receipt, count, and what the family lost before', async () => {
  const family = await familyOf(officer)
  const [earlier, kit] = [await handedKit(officer, { family }), await handedKit(officer, { family })]
  const [before, now] = [lossOf(earlier.lineIds[0]), lossOf(kit.lineIds[0], { quantity: 2 })]
  await reportLoss(officer, earlier.kitId, before)
  await decideLoss(lead, before.id, { outcome: 'noReplacement', reason: 'Déjà assuré.', noLink: true })
  expect(await kitPage(other, kit.kitId)).toBeNull()
  await reportLoss(officer, kit.kitId, now)
  const lines = kit.lineIds.map((lineId) => ({ lineId, found: 1 }))
  const visit = { id: uuidv7(), verifiedOn: '2026-11-18', lines, note: 'Deux sont mortes.', pictures: [] }
  await verifyKit(other, kit.kitId, visit)

  const shown = await lossToDecide(other, now.id)
  expect(shown).toMatchObject({ kitIsOpen: true, background: { worth: 40_000, unitPrice: 20_000 } })
  expect(shown?.background.handovers).toMatchObject([{ id: kit.deliveryId, quantity: 3 }])
  expect(shown?.background.counts).toMatchObject([{ found: 1, on: '2026-11-18' }])
  expect(shown?.background.earlier).toMatchObject([{ id: before.id, worth: 20_000, outcome: 'noReplacement' }])
  const { rows } = await inboxPage(other, inboxFilter(new URLSearchParams('kind=loss&above=39999')))
  expect(rows).toMatchObject([{ id: now.id, amount: 40_000 }])
  const link = { id: uuidv7(), reason: 'Cousin.' }
  await declareLink(other, { kitId: kit.kitId }, link)
  expect(await kitPage(other, kit.kitId)).toBeNull()
})

test('with the family’s consent a kit leaves the mentor who was to hand it over, and nobody else', async () => {
  const mentor = await contextOf(store, 'mentor')
  const { kitId, householdId } = await kitToDeliver(officer, other, mentor)
  expect(await kitForDelivery(mentor, kitId)).not.toBeNull()
  expect((await kitsToDeliver(mentor)).map(({ id }) => id)).toEqual([kitId])
  const [given] = await store.query.select().from(consents).where(eq(consents.householdId, householdId))
  const taken = { withdrawnOn: '2026-11-19', reason: 'Demandé par la mère.' }
  await withdrawConsent(officer, householdId, given?.id ?? '', taken)
  expect(await kitForDelivery(mentor, kitId)).toBeNull()
  expect(await kitsToDeliver(mentor)).toEqual([])
  expect(await kitPage(mentor, kitId)).toBeNull()
  expect(await kitPage(officer, kitId)).not.toBeNull()
})
