import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { events, eventSubjects } from '#db/schema/index'
import type { Store } from '#db/store'
import type { Role } from '~/domain/access/roles'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { answerFocalPoint } from '~/features/concerns/answer-focal-point.server'
import { focalPointToAnswer } from '~/features/concerns/focal-point-to-answer.server'
import { nameFocalPoint } from '~/features/concerns/name-focal-point.server'
import { decideKit } from '~/features/kits/decide-kit.server'
import { decideProposal } from '~/features/settings/decide-proposal.server'
import { proposalToAnswer } from '~/features/settings/proposal-to-answer.server'
import { proposeSetting } from '~/features/settings/propose-setting.server'
import { addStaffMember } from '~/features/staff/add-staff-member.server'
import { giveEnrolmentLink } from '~/features/staff/give-enrolment-link.server'
import type { Context } from '~/server/context.server'
import { approvalOf, setCeiling, waitingKit } from '../factories/kits'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
const today = nigerDate(testNow)

beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error : Promise.reject(error as Error)),
  )
const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work))?.reason ?? 'done'

/** An account that this administrator opened. */
async function openedBy(administrator: Context, role: Role): Promise<Context> {
  const id = uuidv7()
  const person = { username: `second-${id.slice(-6)}`, displayName: `Second ${id.slice(-6)}`, role }
  await addStaffMember(administrator, { id, ...person })
  return { ...administrator, actor: { id, ...person, locale: 'fr' } }
}

async function proposedBy(context: Context, key: string, value = '600000') {
  const id = uuidv7()
  const form = { id, value, validFrom: today, version: 0, reason: 'Prix de la saison' }
  await proposeSetting(context, key, form)
  return id
}

test('whoever opened an account does not answer what it proposes, nor the other way round; a third person does', async () => {
  const administrator = await contextOf(store, 'administrator')
  const second = await openedBy(administrator, 'administrator')
  const confirmed = { outcome: 'confirmed' } as const
  const id = await proposedBy(administrator, 'kits.committeeAbove')
  expect(await reasonOf(decideProposal(second, id, confirmed))).toBe('same-hands-alone')
  const third = await contextOf(store, 'administrator', { displayName: 'Halima Tierce' })
  const refused = await refusalOf(decideProposal(second, id, confirmed))
  expect(refused).toMatchObject({ reason: 'same-hands', status: 403, values: { names: 'Halima Tierce' } })
  expect(await reasonOf(decideProposal(administrator, id, confirmed))).toBe('own-proposal')
  expect(await proposalToAnswer(second, id)).toMatchObject({ answers: [], same: { names: 'Halima Tierce' } })
  expect(await reasonOf(decideProposal(third, id, confirmed))).toBe('done')
  const [event] = await store.query
    .select({ body: events.body })
    .from(eventSubjects)
    .innerJoin(events, eq(events.id, eventSubjects.eventId))
    .where(eq(events.action, 'setting.confirmed'))
  expect(event?.body).toContain(third.actor.id)
  expect(event?.body).toContain(`"proposedById":"${administrator.actor.id}"`)

  const lead = await openedBy(administrator, 'lead')
  const ofLead = await proposedBy(lead, 'kits.secondApprovalAbove')
  expect(await reasonOf(decideProposal(administrator, ofLead, confirmed))).toBe('same-hands')
  expect(await reasonOf(decideProposal(second, ofLead, confirmed))).toBe('done')
})

test('a link given later makes one person of two as well', async () => {
  const administrator = await contextOf(store, 'administrator')
  const other = await contextOf(store, 'administrator')
  const id = await proposedBy(other, 'kits.sumOverDays', '30')
  await giveEnrolmentLink(administrator, other.actor.id, { id: uuidv7() })
  expect(await reasonOf(decideProposal(administrator, id, { outcome: 'declined' }))).toBe('same-hands')
  expect(await reasonOf(decideProposal(other, id, { outcome: 'takenBack' }))).toBe('done')
})

test('who reads worries is confirmed by nobody whose account the proposer or the person named opened', async () => {
  const administrator = await contextOf(store, 'administrator')
  const named = await openedBy(administrator, 'mentor')
  const second = await openedBy(administrator, 'administrator')
  const id = uuidv7()
  await nameFocalPoint(administrator, { id, userId: named.actor.id, fromOn: today })
  expect(await reasonOf(answerFocalPoint(second, id, { outcome: 'confirmed' }))).toBe('same-hands')
  expect(await focalPointToAnswer(second, id)).toMatchObject({ refusal: 'same-hands' })
  const lead = await contextOf(store, 'lead')
  expect(await reasonOf(answerFocalPoint(lead, id, { outcome: 'confirmed' }))).toBe('done')
})

test('who opened the account of a requester decides none of their kits, whatever role they have by then', async () => {
  const administrator = await contextOf(store, 'administrator')
  const requester = await openedBy(administrator, 'officer')
  await setCeiling(await contextOf(store, 'lead'), 100_000)
  const { kitId } = await waitingKit(requester)
  const asOfficer = { ...administrator, actor: { ...administrator.actor, role: 'officer' as const } }
  expect(await reasonOf(decideKit(asOfficer, kitId, await approvalOf(store, kitId)))).toBe('same-hands')
  const other = await openedBy(administrator, 'officer')
  expect(await reasonOf(decideKit(other, kitId, await approvalOf(store, kitId)))).toBe('done')
})
