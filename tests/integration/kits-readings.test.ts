import { afterAll, beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import type { Store } from '#db/store'
import { decideKit } from '~/features/kits/decide-kit.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { editKitLines } from '~/features/kits/edit-kit-lines.server'
import { householdKits } from '~/features/kits/household-kits.server'
import { kitForAssignment } from '~/features/kits/kit-for-assignment.server'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { kitForDelivery } from '~/features/kits/kit-for-delivery.server'
import { kitForEdit } from '~/features/kits/kit-for-edit.server'
import { kitRequestForm } from '~/features/kits/kit-forms.server'
import { kitList } from '~/features/kits/kit-list.server'
import { kitPage } from '~/features/kits/kit-page.server'
import { kitsToDecide } from '~/features/kits/kits-to-decide.server'
import { kitsToDeliver } from '~/features/kits/kits-to-deliver.server'
import { ownKitsWaiting } from '~/features/kits/own-kits-waiting.server'
import { answerForm } from '~/server/answer-form.server'
import type { Context } from '~/server/context.server'
import { kitToFetch } from '../factories/handover'
import { approvalOf, draftKit, kitToDeliver, requestForm, setCeiling, waitingKit } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let other: Context
let lead: Context
let mentor: Context

beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer', { displayName: 'Aïchatou' })
  other = await contextOf(store, 'officer', { displayName: 'Moussa' })
  lead = await contextOf(store, 'lead', { displayName: 'Mariama' })
  mentor = await contextOf(store, 'mentor')
  await setCeiling(lead, 200_000)
})

afterAll(() => store.close())

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('what waits stands with others, oldest first, and with its requester by those who can decide', async () => {
  const [late, early] = [
    await waitingKit(officer),
    await waitingKit({ ...officer, now: new Date('2026-11-10T09:00:00Z') }),
  ]

  const waiting = await kitsToDecide(other)
  const own = await ownKitsWaiting(officer)

  expect(idsOf(waiting).indexOf(early.kitId)).toBeLessThan(idsOf(waiting).indexOf(late.kitId))
  expect(waiting.find(({ id }) => id === early.kitId)).toMatchObject({ waitingDays: 9, total: 87_000 })
  expect(idsOf(await kitsToDecide(officer))).not.toContain(early.kitId)
  expect(own.find(({ id }) => id === early.kitId)?.deciders).toBe('Mariama ou Moussa')
  await declareLink(other, { kitId: early.kitId }, { id: uuidv7(), reason: 'Voisin.' })
  expect(idsOf(await kitsToDecide(other))).not.toContain(early.kitId)
})

test('to somebody else a request is nowhere', async () => {
  const stranger = await contextOf(store, 'officer')
  const { kitId, householdId } = await draftKit(officer)

  expect(await kitPage(stranger, kitId)).toBeNull()
  expect(await kitForEdit(stranger, kitId)).toBeNull()
  expect(await kitForAssignment(stranger, kitId)).toBeNull()
  expect(await kitForDelivery(stranger, kitId)).toBeNull()
  expect(await kitForDecision(stranger, kitId, null)).toBeNull()
  expect(await kitForDecision(mentor, kitId, null)).toBeNull()
  expect(await householdKits(stranger, householdId)).toEqual({ rows: [], more: 0 })
  expect(idsOf((await kitList(stranger, { state: null, after: null })).rows)).not.toContain(kitId)
  expect(await kitPage(officer, kitId)).toMatchObject({ deeds: ['submit', 'edit', 'cancel'], kit: { state: 'draft' } })
})

test('a page left open says who was quicker, for a day', async () => {
  const { kitId } = await waitingKit(officer)
  const { contentHash } = await approvalOf(store, kitId)
  expect(await kitForDecision(other, kitId, null)).toMatchObject({ anyRefusal: null, approvalRefusal: null })
  await decideKit(lead, kitId, await approvalOf(store, kitId))

  expect(await kitForDecision(other, kitId, null)).toBeNull()
  expect(await kitForDecision(other, kitId, 'f'.repeat(64))).toBeNull()
  expect(await kitForDecision(other, kitId, contentHash)).toMatchObject({ anyRefusal: 'not-submitted' })
  const later = { ...other, now: new Date(other.now.getTime() + 25 * 60 * 60 * 1000) }
  expect(await kitForDecision(later, kitId, contentHash)).toBeNull()
})

test('a stale page shows what moved since the version it showed', async () => {
  const { kitId } = await waitingKit(officer)
  const { contentHash } = await approvalOf(store, kitId)
  const edit = { ...requestForm('', ''), id: uuidv7(), version: 1, supplier: 'Ets Laouali' }
  await editKitLines(officer, kitId, edit)
  await editKitLines(officer, kitId, { ...edit, id: uuidv7(), version: 2, lines: edit.lines.slice(0, 1) })

  const decision = await kitForDecision(other, kitId, contentHash)

  expect(decision?.moves).toMatchObject({
    from: { number: 1, supplier: 'Quincaillerie du marché', total: 87_000 },
    to: { number: 3, supplier: 'Ets Laouali', total: 79_000 },
    lines: [{ kind: 'removed', before: { item: 'Foyer amélioré' } }],
  })
  expect((await kitForDecision(other, kitId, null))?.moves?.from.number).toBe(2)
})

test('a kit of which nothing can be handed over yet says why, and its form is not offered', async () => {
  const deliverer = await contextOf(store, 'mentor')
  const { kitId } = await kitToFetch(officer, other, deliverer)
  expect(await kitsToDeliver(deliverer)).toMatchObject([{ id: kitId, blocks: ['notBought'] }])
  const delivery = await kitForDelivery(deliverer, kitId)
  expect(delivery).toMatchObject({ mayBeGiven: false, lines: [{ missing: 'notBought' }, { missing: 'notBought' }] })
  const named = await kitToDeliver(officer, other, deliverer)
  expect((await kitsToDeliver(deliverer)).find(({ id }) => id === named.kitId)?.blocks).toEqual([])
  expect((await kitForDelivery(deliverer, named.kitId))?.mayBeGiven).toBe(true)
})

test('the deliverer sees what is owed, and the list pages by its key', async () => {
  const { kitId } = await kitToDeliver(officer, other, mentor)

  expect(idsOf(await kitsToDeliver(mentor))).toEqual([kitId])
  const delivery = await kitForDelivery(mentor, kitId)
  expect(delivery?.lines.map(({ owed }) => owed)).toEqual([2, 1])
  expect(delivery?.gate.every(({ met }) => met)).toBe(true)
  expect(idsOf((await kitList(mentor, { state: 'approved', after: null })).rows)).toEqual([kitId])
  expect((await kitList(mentor, { state: 'draft', after: null })).rows).toEqual([])
  const [row] = (await kitList(mentor, { state: null, after: null })).rows
  const after = `${Date.parse(row?.stateSince ?? '')}_${row?.id ?? ''}`
  expect((await kitList(mentor, { state: null, after })).rows).toEqual([])
})

test('the rows of a form: 0 and blank ones fall away, half a row is refused at its field', async () => {
  const body = new URLSearchParams({
    id: uuidv7(),
    caregiverId: uuidv7(),
    kitTypeId: uuidv7(),
    supplier: 'Ets',
    waivedWhy: 'other',
    waivedReason: 'Le seul à livrer.',
    reason: 'Elle sait faire.',
    'lines[0].item': 'Riz',
    'lines[0].quantity': '2',
    'lines[0].unit': 'sack',
    'lines[0].unitPrice': '25000',
    'lines[1].item': 'Sucre',
    'lines[1].quantity': '0',
    'lines[1].unit': 'box',
    'lines[1].unitPrice': '900',
    'lines[2].item': '',
    'lines[2].quantity': '',
    'lines[2].unit': '',
    'lines[2].unitPrice': '',
  })
  const send = (more: Record<string, string>) => {
    const all = new URLSearchParams({ ...Object.fromEntries(body), ...more })
    const lines: unknown[] = []
    const request = new Request('http://localhost/', { method: 'POST', body: all })
    const answer = answerForm(request, kitRequestForm, (form) => {
      lines.push(...form.lines)
      return Promise.resolve(new Response())
    })
    return answer.then((result) => ({ result, lines }))
  }

  expect((await send({})).lines).toEqual([{ item: 'Riz', quantity: 2, unit: 'sack', unitPrice: 25_000 }])
  expect(await send({ 'lines[2].item': 'Huile' })).toMatchObject({
    result: {
      init: { status: 422 },
      data: { lastResult: { error: { 'lines[2].quantity': ['kits.form.quantityMissing'] } } },
    },
    lines: [],
  })
  expect(await send({ 'lines[0].quantity': '0' })).toMatchObject({
    result: { data: { lastResult: { error: { lines: ['kits.form.noLines'] } } } },
  })
  expect(await send({ 'lines[0].unitPrice': '12.5' })).toMatchObject({
    result: { data: { lastResult: { error: { 'lines[0].unitPrice': ['form.wholeNumber'] } } } },
  })
})
