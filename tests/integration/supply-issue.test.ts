import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  consents,
  kitDeliveries,
  kits,
  milestoneCompletions,
  storedFiles,
  supplyExceptions,
  supplyHandouts,
  supplyLines,
} from '#db/schema/index'
import type { Store } from '#db/store'
import { handoversOfKit } from '~/features/handover/handovers-of-kit.server'
import { receipt } from '~/features/handover/receipt.server'
import { receiver } from '~/features/handover/receiver'
import { kitStory } from '~/features/packet/kit-story.server'
import { decideSupplyRound } from '~/features/supplies/decide-supply-round.server'
import { issueSupplies } from '~/features/supplies/issue-supplies.server'
import { issuePage } from '~/features/supplies/issue-page.server'
import { roundForDecision } from '~/features/supplies/round-for-decision.server'
import { roundPage } from '~/features/supplies/round-page.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { sealedPictureOf } from '../factories/handover'
import { actionsOf } from '../factories/kit-rows'
import { contextOf } from '../factories/staff'
import {
  handedToClass,
  issueForm,
  kitOfChild,
  roundApproval,
  setSuppliesCeiling,
  waitingRound,
} from '../factories/supplies'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let decider: Context
let lead: Context
let tutor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  decider = await contextOf(store, 'officer')
  lead = await contextOf(store, 'lead')
  tutor = await contextOf(store, 'tutor')
  await setSuppliesCeiling(decider, 50_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test('the tutor hands out to the class: a receipt a child, C2 done, an exception noted', async () => {
  const { roundId, groupId, childIds } = await waitingRound(officer, tutor)
  await decideSupplyRound(decider, roundId, await roundApproval(decider, roundId))
  const absent = await kitOfChild(store, roundId, childIds[1])
  const form = await issueForm(store, roundId)
  const issue = {
    ...form,
    children: form.children.map((child) => (child.kitId === absent.id ? { ...child, mark: 'absent' as const } : child)),
  }
  await expect(issueSupplies(officer, groupId, issue)).rejects.toThrow('own-request')
  await expect(issueSupplies(await contextOf(store, 'tutor'), groupId, issue)).rejects.toThrow('not-there')
  const nobody = { ...form, children: form.children.map((child) => ({ ...child, mark: 'absent' as const })) }
  await expect(issueSupplies(tutor, groupId, nobody)).rejects.toThrow('nobody-given')
  await issueSupplies(tutor, groupId, issue)
  await issueSupplies(tutor, groupId, issue)

  const given = await kitOfChild(store, roundId, childIds[0])
  expect(given.state).toBe('delivered')
  expect((await kitOfChild(store, roundId, childIds[1])).state).toBe('approved')
  const [delivery] = await store.query.select().from(kitDeliveries).where(eq(kitDeliveries.kitId, given.id))
  expect(delivery).toMatchObject({ childPresent: true, paperNumber: issue.paperNumber, deliveredById: tutor.actor.id })
  const [handout] = await store.query.select().from(supplyHandouts).where(eq(supplyHandouts.personId, childIds[0]))
  const items = await store.query
    .select()
    .from(supplyLines)
    .where(eq(supplyLines.handoutId, handout?.id ?? ''))
  expect(items.map(({ item, quantity }) => [item, quantity]).sort()).toEqual([
    ['exerciseBooks', 10],
    ['schoolBag', 1],
  ])
  expect(await actionsOf(store, given.id)).toEqual([
    'supplyRound.issued',
    'supplyRound.approved',
    'supplyRound.requested',
  ])
  const done = await store.query
    .select()
    .from(milestoneCompletions)
    .where(eq(milestoneCompletions.evidenceId, delivery?.id ?? ''))
  expect(done).toHaveLength(1)
  expect(await store.query.select().from(supplyExceptions).where(eq(supplyExceptions.roundId, roundId))).toMatchObject([
    { childId: childIds[1], stage: 'issue', why: 'absent' },
  ])
  const second = await issueForm(store, roundId)
  const later = { ...second, children: second.children.filter(({ kitId }) => kitId === absent.id) }
  await expect(issueSupplies(tutor, groupId, later)).rejects.toMatchObject({ fields: ['paperNumber'] })
  await issueSupplies(tutor, groupId, { ...later, paperNumberAgain: true })
  expect((await kitOfChild(store, roundId, childIds[1])).state).toBe('delivered')
})

test('who approved does not hand out, and somebody else sees no round', async () => {
  const { roundId, groupId } = await waitingRound(officer, tutor)
  const approval = await roundApproval(lead, roundId)
  const stranger = await contextOf(store, 'mentor')
  expect(await roundPage(stranger, roundId)).toBeNull()
  await decideSupplyRound(lead, roundId, approval)
  expect(await roundPage(await contextOf(store, 'officer'), roundId)).toBeNull()
  expect(await roundPage(officer, roundId)).toMatchObject({ total: 20_000, state: 'approved' })
  await expect(issueSupplies(lead, groupId, await issueForm(store, roundId))).rejects.toThrow('not-there')
})

test('the receipt of an absent parent says that the child was handed the supplies', async () => {
  const { roundId, groupId, childIds } = await waitingRound(officer, tutor)
  await decideSupplyRound(decider, roundId, await roundApproval(decider, roundId))
  const form = await issueForm(store, roundId, { note: 'Les parents étaient au champ.' })
  const alone = await kitOfChild(store, roundId, childIds[0])
  const children = form.children.map((child) => ({ ...child, caregiverPresent: child.kitId !== alone.id }))
  await issueSupplies(tutor, groupId, { ...form, children })
  const shown = await Promise.all(
    children.map(({ id, kitId }) => receipt(officer, { kitId, deliveryId: id }, 'https://komawa.example')),
  )
  expect(
    shown.map((one) => one && [one.kitId === alone.id, receiver(one), one.childName !== null, one.purpose]).sort(),
  ).toEqual([
    [false, 'caregiver', true, 'school'],
    [true, 'child', true, 'school'],
  ])
})

test('a child without consent in force is named to whoever decides, and is not on the list to hand out', async () => {
  const { roundId, groupId, householdId } = await waitingRound(officer, tutor)
  const decision = await roundForDecision(decider, roundId)
  expect(decision?.withoutConsent).toEqual([])
  await store.write((tx) =>
    tx.update(consents).set({ until: '2026-06-01' }).where(eq(consents.householdId, householdId)),
  )
  const shown = await roundForDecision(decider, roundId)
  expect(shown?.withoutConsent).toHaveLength(2)
  expect(shown?.withoutConsent[0]).toMatch(/^.+ \(.+\)$/)
  await decideSupplyRound(decider, roundId, await roundApproval(decider, roundId))
  const list = await issuePage(tutor, groupId)
  expect(list?.children).toEqual([])
  expect(list?.leftOut).toMatchObject({ others: 0 })
  expect(list?.leftOut.names).toHaveLength(2)
  await expect(issueSupplies(tutor, groupId, await issueForm(store, roundId))).rejects.toMatchObject({
    ...{ reason: 'gate-closed', fields: ['children[0].mark'] },
  })
})

test('a class without a picture says why, and so does a child who was not there', async () => {
  const { roundId, groupId } = await waitingRound(officer, tutor)
  await decideSupplyRound(decider, roundId, await roundApproval(decider, roundId))
  const form = await issueForm(store, roundId, { note: undefined, paperNumber: 'L-31' })
  await expect(issueSupplies(tutor, groupId, form)).rejects.toMatchObject({
    reason: 'picture-missing',
    fields: ['pictures'],
  })
  const pictures = [await sealedPictureOf(211)]
  const [first, second] = form.children
  if (!first || !second) throw new Error('The class has two children.')
  const children = [first, { ...second, childPresent: false }]
  await expect(issueSupplies(tutor, groupId, { ...form, pictures, children })).rejects.toMatchObject({
    reason: 'absence-unexplained',
  })
  await issueSupplies(tutor, groupId, { ...form, pictures, children, note: 'Un enfant était au champ.' })
  const given = await store.query
    .select({ id: kitDeliveries.id, childPresent: kitDeliveries.childPresent, files: storedFiles.id })
    .from(kitDeliveries)
    .leftJoin(storedFiles, eq(storedFiles.deedId, kitDeliveries.id))
    .where(eq(kitDeliveries.paperNumber, 'L-31'))
  expect(given.map(({ id, childPresent, files }) => [id, childPresent, files])).toEqual(
    expect.arrayContaining([
      [first.id, true, pictures[0]],
      [second.id, false, null],
    ]),
  )
})

test('pictures of a class belong to each of its children, in every receipt, kit and packet', async () => {
  const { roundId, groupId } = await waitingRound(officer, tutor)
  await decideSupplyRound(decider, roundId, await roundApproval(decider, roundId))
  const pictures = [await sealedPictureOf(37)]
  const form = await issueForm(store, roundId, { pictures })
  await issueSupplies(tutor, groupId, form)
  const second = form.children[1] ?? fail()
  const shown = await receipt(officer, { kitId: second.kitId, deliveryId: second.id }, 'https://komawa.example')
  expect(shown?.pictures).toEqual(pictures)
  const twin = await handedToClass(officer, tutor, decider, tutor, { pictures: [await sealedPictureOf(37)] })
  const page = await handoversOfKit(officer, second.kitId)
  expect(page).toMatchObject({ handovers: [{ pictures }], twins: [{ sameKit: false, href: `/kits/${twin.kitId}` }] })
  const [kit] = await store.query.select().from(kits).where(eq(kits.id, second.kitId))
  const { story } = await kitStory(store, kit ?? fail(), () => Promise.resolve())
  expect(story.pictures.map(({ id }) => id)).toEqual(pictures)
  expect(
    await store.query
      .select()
      .from(storedFiles)
      .where(eq(storedFiles.id, pictures[0] ?? '')),
  ).toHaveLength(1)
})

function fail(): never {
  throw new Error('It is not there.')
}
