import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { intakes, people, users } from '#db/schema/index'
import type { Store } from '#db/store'
import { askTracingConsent } from '~/features/intake/ask-tracing-consent.server'
import { endService } from '~/features/intake/end-service.server'
import { handOverIntake } from '~/features/intake/hand-over-intake.server'
import { personHead } from '~/features/intake/person-file.server'
import { recordIntake } from '~/features/intake/record-intake.server'
import { traceFamily } from '~/features/intake/trace-family.server'
import { verifyFamily } from '~/features/intake/verify-family.server'
import type { Context } from '~/server/context.server'
import { actionsOn } from '../factories/events'
import { personOfCentre, personWithFamily } from '../factories/intake'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
})

test('somebody in nobody’s charge is taken over once, and corrected by version', async () => {
  const id = await personWithoutIntake()
  const { form, version } = { form: referral, version: 0 }
  await recordIntake(officer, id, { ...form, version })
  await recordIntake(officer, id, { ...form, version })
  const other = await contextOf(store, 'officer')
  await expect(recordIntake(other, id, { ...form, version: 0 })).rejects.toThrow('not-there')
  await recordIntake(officer, id, { ...form, careArrangement: 'foster', version: 1 })
  await expect(recordIntake(officer, id, { ...form, careArrangement: 'kafala', version: 1 })).rejects.toThrow(
    'changed-meanwhile',
  )
  expect(await intakeOf(id)).toMatchObject({ careArrangement: 'foster', version: 2 })
  expect(await actionsOn(store, id)).toEqual(['intake.takenOver', 'intake.corrected'])
})

test('a case of somebody else does not exist', async () => {
  const { personId, familyId, serviceId } = await personWithFamily(officer)
  const strangers = [await contextOf(store, 'officer'), await contextOf(store, 'lead'), await contextOf(store, 'tutor')]
  for (const stranger of strangers) {
    expect(await personHead(stranger, personId)).toBeNull()
    const deeds = [
      () => traceFamily(stranger, personId, step()),
      () => endService(stranger, personId, serviceId, { status: 'implemented', endedOn: '2026-11-05' }),
      () =>
        verifyFamily(stranger, personId, familyId, {
          id: uuidv7(),
          asked: 'adult',
          askedOn: '2026-11-08',
          result: 'verified',
        }),
      () => recordIntake(stranger, personId, { ...referral, version: 1 }),
    ]
    for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ reason: 'not-there', status: 404 })
  }
})

test('the lead of the team reads a case, and hands it over; the former officer sees it no longer', async () => {
  const lead = await contextOf(store, 'lead')
  const [mine, colleague] = [await inTeamOf(lead), await inTeamOf(lead)]
  const { personId } = await personWithFamily(mine)
  expect(await personHead(lead, personId)).toMatchObject({ name: 'Moussa Issoufou', minor: true })
  await expect(traceFamily(lead, personId, step())).rejects.toThrow('not-there')
  await expect(handOverIntake(mine, personId, { officerId: colleague.actor.id })).rejects.toThrow('not-your-role')
  await expect(handOverIntake(lead, personId, { officerId: officer.actor.id })).rejects.toThrow('no-such-officer')
  await handOverIntake(lead, personId, { officerId: colleague.actor.id })
  await handOverIntake(lead, personId, { officerId: colleague.actor.id })
  expect(await personHead(mine, personId)).toBeNull()
  expect(await personHead(colleague, personId)).toMatchObject({ officerName: colleague.actor.displayName })
  const events = await actionsOn(store, personId)
  expect(events.filter((action) => action === 'intake.handedOver')).toHaveLength(1)
})

const referral = {
  referredBy: 'community',
  referredOn: '2026-10-01',
  registeredOn: '2026-10-02',
} as const

function step() {
  return { id: uuidv7(), action: 'individual', takenOn: '2026-11-04', outcome: 'pending' } as const
}

async function intakeOf(personId: string) {
  const [intake] = await store.query.select().from(intakes).where(eq(intakes.personId, personId))
  return intake
}

/** As people stand in a database that is older than the centre's cases. */
async function personWithoutIntake() {
  const id = await personOfCentre(officer)
  const copy = uuidv7()
  const [row] = await store.query.select().from(people).where(eq(people.id, id))
  if (!row) throw new Error('nobody registered')
  await store.write((tx) => tx.insert(people).values({ ...row, id: copy, code: `P-2020-${copy.slice(-6)}` }))
  return copy
}

async function inTeamOf(lead: Context) {
  const member = await contextOf(store, 'officer')
  await store.write((tx) => tx.update(users).set({ supervisorId: lead.actor.id }).where(eq(users.id, member.actor.id)))
  return member
}

test('the search is asked for first; one no stops its steps until the answer changes', async () => {
  const officer = await contextOf(store, 'officer')
  const { personId } = await personWithFamily(officer)
  expect((await personHead(officer, personId))?.tracingConsent).toBeNull()
  await traceFamily(officer, personId, step())
  const asked = { id: uuidv7(), askedOn: '2026-11-12', personSaid: 'given', adultSaid: 'refused' } as const
  await askTracingConsent(officer, personId, asked)
  await askTracingConsent(officer, personId, asked)
  await expect(traceFamily(officer, personId, step())).rejects.toMatchObject({
    ...{ reason: 'tracing-refused', status: 409 },
  })
  await expect(askTracingConsent(await contextOf(store, 'officer'), personId, asked)).rejects.toThrow('not-there')
  await askTracingConsent(officer, personId, { ...asked, id: uuidv7(), personSaid: 'refused', adultSaid: 'nobody' })
  await expect(traceFamily(officer, personId, step())).rejects.toThrow('tracing-refused')
  await askTracingConsent(officer, personId, { ...asked, id: uuidv7(), askedOn: '2026-11-13', adultSaid: 'nobody' })
  await traceFamily(officer, personId, step())
  const events = (await actionsOn(store, personId)).filter((action) => action === 'intake.tracingAsked')
  expect(events).toHaveLength(3)
})
