import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { delegations } from '#db/schema/index'
import type { Store } from '#db/store'
import { delegate, type DelegationForm } from '~/features/delegations/delegate.server'
import { delegationsOf, ownDelegation } from '~/features/delegations/delegations-of.server'
import { endDelegation } from '~/features/delegations/end-delegation.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { declareLink } from '~/features/kits/declare-link.server'
import { kitForDecision } from '~/features/kits/kit-for-decision.server'
import { kitPage } from '~/features/kits/kit-page.server'
import type { Context } from '~/server/context.server'
import { actionsOf } from '../factories/kit-rows'
import { decidersOf, decisionsOf, kitOf, type Deciders } from '../factories/kit-steps'
import { approvalOf } from '../factories/kits'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let people: Deciders

beforeAll(async () => {
  store = await testStore()
  people = await decidersOf(store)
})

afterAll(() => store.close())

const onDay = (context: Context, day: string) => ({ ...context, now: new Date(`${day}T09:00:00Z`) })

test('a stand-in approves in the lead’s place while it lasts, in both names', async () => {
  const { officer, third, lead } = people
  const { kitId } = await kitOf(officer, 150_000)
  const approval = await approvalOf(store, kitId)
  const form = standIn(third, { startsOn: '2026-11-19', endsOn: '2026-11-25' })
  await delegate(lead, form)
  await delegate(lead, form)

  await expect(decideKit(onDay(third, '2026-11-26'), kitId, approval)).rejects.toMatchObject({
    reason: 'above-your-ceiling',
  })
  expect(await kitForDecision(third, kitId, null)).toMatchObject({ inPlaceOf: { name: 'Mariama' }, completes: true })
  await decideKit(third, kitId, approval)

  expect(await decisionsOf(store, kitId)).toMatchObject([
    { asLead: true, completes: true, onBehalfOfId: lead.actor.id },
  ])
  expect(await store.query.select().from(delegations).where(eq(delegations.id, form.id))).toHaveLength(1)
  expect((await kitPage(officer, kitId))?.versions[0]?.decisions).toMatchObject([
    { byName: 'Ousmane', onBehalfOfName: 'Mariama' },
  ])
  await endDelegation(third, form.id)
})

test('a stand-in decides neither their own request nor what the absent lead could not', async () => {
  const { officer, other, lead } = people
  const form = standIn(officer)
  await delegate(lead, form)
  const own = await kitOf(officer, 150_000)
  await expect(decideKit(officer, own.kitId, await approvalOf(store, own.kitId))).rejects.toMatchObject({
    reason: 'own-request',
  })
  const tied = await kitOf(other, 150_000)
  await declareLink(lead, { kitId: tied.kitId }, { id: uuidv7(), reason: 'Ma nièce.' })
  await expect(decideKit(officer, tied.kitId, await approvalOf(store, tied.kitId))).rejects.toMatchObject({
    reason: 'above-your-ceiling',
    values: { names: 'Zeinabou' },
  })
  await endDelegation(lead, form.id)
})

test('a stand-in whose time was ended stands for nobody', async () => {
  const { officer, other, third, lead2 } = people
  const { kitId } = await kitOf(officer, 150_000)
  const form = standIn(third)
  await delegate(lead2, form)
  await expect(endDelegation(other, form.id)).rejects.toMatchObject({ status: 404 })
  expect(await ownDelegation(other, form.id)).toBeNull()

  await endDelegation(third, form.id)
  await endDelegation(lead2, form.id)

  await expect(decideKit(third, kitId, await approvalOf(store, kitId))).rejects.toMatchObject({
    reason: 'above-your-ceiling',
  })
  expect((await delegationsOf(lead2)).find(({ id }) => id === form.id)).toMatchObject({ state: 'ended', given: true })
  expect((await actionsOf(store, lead2.actor.id)).slice(0, 2)).toEqual(['delegation.ended', 'delegation.recorded'])
})

test.each([
  ['oneself', (form: DelegationForm, own: string) => ({ ...form, toUserId: own }), 'delegation-to-oneself'],
  ['nobody', (form: DelegationForm) => ({ ...form, toUserId: uuidv7() }), 'delegate-decides-nothing'],
  ['days gone by', (form: DelegationForm) => ({ ...form, startsOn: '2026-11-18' }), 'delegation-in-the-past'],
  ['an end before the start', (form: DelegationForm) => ({ ...form, endsOn: '2026-11-18' }), 'delegation-ends-before'],
  ['61 days', (form: DelegationForm) => ({ ...form, endsOn: '2027-01-18' }), 'delegation-too-long'],
] as const)('a stand-in for %s is refused', async (_, change, reason) => {
  const { third, lead } = people
  await expect(delegate(lead, change(standIn(third), lead.actor.id))).rejects.toMatchObject({ reason, status: 422 })
})

test('60 days are not too long, a mentor is no stand-in, and somebody else’s id is nobody’s', async () => {
  const { third, lead, lead2 } = people
  const mentor = await contextOf(store, 'mentor')
  await expect(delegate(lead, standIn(mentor))).rejects.toMatchObject({ reason: 'delegate-decides-nothing' })
  const leadOnly = { reason: 'delegation-by-lead-only', status: 403 }
  await expect(delegate(mentor, standIn(third))).rejects.toMatchObject(leadOnly)
  await expect(delegate(third, standIn(lead))).rejects.toMatchObject(leadOnly)
  const form = standIn(third, { endsOn: '2027-01-17' })
  await delegate(lead, form)
  await expect(delegate(lead2, form)).rejects.toMatchObject({ status: 404 })
  await endDelegation(lead, form.id)
})

function standIn(to: Context, overrides: Partial<DelegationForm> = {}): DelegationForm {
  const days = { startsOn: '2026-11-19', endsOn: '2026-11-30' }
  return { id: uuidv7(), toUserId: to.actor.id, reason: 'Congé.', ...days, ...overrides }
}
