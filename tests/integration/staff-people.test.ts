import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enrolmentLinks, events, settings, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { Refused } from '~/domain/refused'
import { addStaffMember } from '~/features/staff/add-staff-member.server'
import { disableStaffMember } from '~/features/staff/disable-staff-member.server'
import { editStaffMember } from '~/features/staff/edit-staff-member.server'
import { enableStaffMember } from '~/features/staff/enable-staff-member.server'
import { endSessionsOfStaffMember } from '~/features/staff/end-sessions-of-staff-member.server'
import { enrolment } from '~/features/staff/enrolment.server'
import { giveEnrolmentLink } from '~/features/staff/give-enrolment-link.server'
import { signIn } from '~/features/staff/sign-in.server'
import { staffList } from '~/features/staff/staff-list.server'
import { staffMember } from '~/features/staff/staff-member.server'
import type { Context } from '~/server/context.server'
import { actorOfSession } from '~/server/session.server'
import { accountOf, testPassword, visitorTo } from '../factories/accounts'
import { requestOf } from '../factories/signed-in-request'
import { contextOf, testNow } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})
afterAll(() => store.close())

const eventsBy = ({ actor }: Context) => store.query.select().from(events).where(eq(events.actorId, actor.id))
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : error),
  )

function newPerson(overrides: Partial<Parameters<typeof addStaffMember>[1]> = {}) {
  const id = uuidv7()
  return { id, username: `new-${id.slice(-8)}`, displayName: 'New', role: 'tutor' as const, ...overrides }
}

test('a person is added once, with a link that opens the account', async () => {
  const context = await contextOf(store, 'administrator')
  const form = newPerson()
  const token = await addStaffMember(context, form)

  expect(await addStaffMember(context, form)).toBe(token)
  expect(await enrolment(visitorTo(store), token)).toMatchObject({ username: form.username })
  expect(await store.query.select().from(enrolmentLinks).where(eq(enrolmentLinks.userId, form.id))).toHaveLength(1)
  expect(await eventsBy(context)).toMatchObject([{ action: 'user.added' }])
})

test('a username is given once', async () => {
  const context = await contextOf(store, 'administrator')
  const form = newPerson()
  await addStaffMember(context, form)

  expect(await reasonOf(addStaffMember(context, { ...newPerson(), username: form.username }))).toBe('username-taken')
  expect(await eventsBy(context)).toHaveLength(1)
})

test('only a lead who can sign in supervises', async () => {
  const context = await contextOf(store, 'administrator')
  const lead = await accountOf(store, { role: 'lead' })
  const disabledLead = await accountOf(store, { role: 'lead', disabledAt: testNow })

  expect(await reasonOf(addStaffMember(context, newPerson({ supervisorId: lead.id })))).toBe('done')
  for (const supervisorId of [disabledLead.id, context.actor.id, uuidv7()])
    expect(await reasonOf(addStaffMember(context, newPerson({ supervisorId })))).toBe('supervisor-not-lead')
})

test('an edit is refused when somebody else has edited since, and is free to be repeated', async () => {
  const context = await contextOf(store, 'administrator')
  const { id } = await accountOf(store)
  const seen = (await staffMember(context, id))?.seen ?? ''
  const form = { seen, displayName: 'Renamed', role: 'tutor' as const }
  await editStaffMember(context, id, form)

  expect(await reasonOf(editStaffMember(context, id, form))).toBe('done')
  expect(await reasonOf(editStaffMember(context, id, { ...form, displayName: 'Again' }))).toBe('changed-meanwhile')
  expect(await staffMember(context, id)).toMatchObject({ displayName: 'Renamed', role: 'tutor' })
  expect(await eventsBy(context)).toHaveLength(1)
})

test('nobody changes their own role or closes their own account', async () => {
  const context = await contextOf(store, 'administrator')
  const { id } = context.actor
  const seen = (await staffMember(context, id))?.seen ?? ''

  expect(await reasonOf(editStaffMember(context, id, { seen, displayName: 'Me', role: 'lead' }))).toBe('own-account')
  expect(await reasonOf(disableStaffMember(context, id))).toBe('own-account')
  expect(await reasonOf(editStaffMember(context, id, { seen, displayName: 'Me', role: 'administrator' }))).toBe('done')
})

test('closing an account ends its sessions and links at once; opening it again brings the password back', async () => {
  const context = await contextOf(store, 'administrator')
  const account = await accountOf(store)
  const token = await giveEnrolmentLink(context, account.id, { id: uuidv7() })
  const request = await requestOf({ ...context, actor: { ...account } }, '/')
  await disableStaffMember(context, account.id)
  await disableStaffMember(context, account.id)

  expect(await actorOfSession(store, testNow, request)).toBeNull()
  expect(await enrolment(visitorTo(store), token)).toBeNull()
  expect(await reasonOf(giveEnrolmentLink(context, account.id, { id: uuidv7() }))).toBe('account-disabled')

  await enableStaffMember(context, account.id)
  await enableStaffMember(context, account.id)
  const { username } = account
  expect(await reasonOf(signIn(visitorTo(store), { username, password: testPassword }))).toBe('done')
  expect((await eventsBy(context)).map(({ action }) => action)).toEqual([
    'user.linkGiven',
    'user.disabled',
    'user.enabled',
  ])
})

test('the last administrator who can sign in stays one', async () => {
  const own = await testStore()
  const acting = await contextOf(own, 'administrator')
  const last = await accountOf(own, { role: 'administrator' })
  expect(await reasonOf(disableStaffMember(acting, last.id))).toBe('last-administrator')

  await accountOf(own, { role: 'administrator' })
  expect(await reasonOf(disableStaffMember(acting, last.id))).toBe('done')
  await own.close()
})

test('an administrator ends the sessions of others, and an ended session is nobody', async () => {
  const context = await contextOf(store, 'administrator')
  const account = await accountOf(store)
  const request = await requestOf({ ...context, actor: { ...account } }, '/')
  await endSessionsOfStaffMember(context, account.id)
  await endSessionsOfStaffMember(context, account.id)

  expect(await actorOfSession(store, testNow, request)).toBeNull()
  expect(await eventsBy(context)).toHaveLength(1)
})

test('a form sent twice gives the same link; a new form replaces it', async () => {
  const context = await contextOf(store, 'administrator')
  const { id } = await accountOf(store)
  const form = { id: uuidv7() }
  const token = await giveEnrolmentLink(context, id, form)
  expect(await giveEnrolmentLink(context, id, form)).toBe(token)

  const newer = await giveEnrolmentLink(context, id, { id: uuidv7() })
  expect(await enrolment(visitorTo(store), token)).toBeNull()
  expect(await enrolment(visitorTo(store), newer)).not.toBeNull()
  expect(await eventsBy(context)).toHaveLength(2)
})

test('the list knows state, supervisor and last sign-in, and goes on where it stopped', async () => {
  const own = await testStore()
  const context = await contextOf(own, 'administrator', { username: 'a-first' })
  const lead = await accountOf(own, { username: 'b-lead', role: 'lead', displayName: 'The lead' })
  const officer = await accountOf(own, { username: 'c-officer', supervisorId: lead.id })
  await accountOf(own, { username: 'd-closed', disabledAt: testNow })
  await signIn(visitorTo(own), { username: officer.username, password: testPassword })
  for (let index = 0; index < 60; index++) {
    const id = uuidv7()
    const user = { id, username: `e-${index}`, displayName: 'E', role: 'tutor' as const, locale: 'fr' as const }
    await own.write((tx) => tx.insert(users).values({ ...user, createdAt: testNow }))
  }
  const first = await staffList(context, {})
  const second = await staffList(context, { after: first.next ?? '' })

  expect(first.people.slice(0, 4)).toMatchObject([
    { username: 'a-first', state: 'invited', lastSignedInAt: null },
    { username: 'b-lead', state: 'active', supervisor: null },
    { username: 'c-officer', state: 'active', supervisor: 'The lead', lastSignedInAt: testNow },
    { username: 'd-closed', state: 'disabled' },
  ])
  expect([first.people.length, second.people.length, second.next]).toEqual([50, 14, null])
  expect((await staffList(context, { state: 'disabled' })).people).toHaveLength(1)
  expect((await staffList(context, { state: 'active' })).people).toHaveLength(2)
  await own.close()
})

test('nobody but an administrator sees or changes anything', async () => {
  const { id } = await accountOf(store)
  for (const role of ['officer', 'tutor', 'mentor', 'lead', 'auditor'] as const) {
    const context = await contextOf(store, role)
    const refused = [
      () => addStaffMember(context, newPerson()),
      () => editStaffMember(context, id, { seen: '', displayName: 'X', role: 'administrator' }),
      () => disableStaffMember(context, id),
      () => enableStaffMember(context, id),
      () => giveEnrolmentLink(context, id, { id: uuidv7() }),
      () => endSessionsOfStaffMember(context, id),
    ]
    for (const work of refused) expect(await reasonOf(work())).toBe('not-your-role')
    expect(await staffMember(context, id)).toBeNull()
    expect((await staffList(context, {})).people).toEqual([])
    expect(await eventsBy(context)).toHaveLength(0)
  }
  expect(await store.query.select().from(settings)).toHaveLength(0)
})

test('somebody who does not exist is not there', async () => {
  const context = await contextOf(store, 'administrator')
  const nobody = uuidv7()

  expect(await staffMember(context, nobody)).toBeNull()
  for (const work of [disableStaffMember, enableStaffMember, endSessionsOfStaffMember])
    expect(await reasonOf(work(context, nobody))).toBe('not-there')
})
