import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { consents, households } from '#db/schema/index'
import type { Store } from '#db/store'
import { addMember } from '~/features/households/add-member.server'
import { editHousehold } from '~/features/households/edit-household.server'
import { householdHead } from '~/features/households/household-head.server'
import { recordConsents } from '~/features/households/record-consents.server'
import { withdrawConsent } from '~/features/households/withdraw-consent.server'
import { actionsOn } from '../factories/events'
import { household, member } from '../factories/households'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
beforeAll(async () => {
  store = await testStore()
})

test('consent is asked by purpose, refused, given and withdrawn', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, form } = await household(officer)
  const [mother, daughter] = form.members
  const asked = {
    id: uuidv7(),
    obtainedFrom: 'caregiver',
    givenById: mother?.id,
    askedOn: '2026-09-02',
    answers: { caseManagement: 'given', photo: 'refused', school: 'given' },
  } as const
  await recordConsents(officer, id, asked)
  await recordConsents(officer, id, asked)
  expect((await householdHead(officer, id))?.consentInForce).toEqual({ purposesGiven: 2, purposesAsked: 3 })

  const fresh = { ...asked, id: uuidv7() }
  await expect(recordConsents(officer, id, { ...fresh, answers: {} })).rejects.toThrow('nothing-answered')
  await expect(recordConsents(officer, id, { ...fresh, givenById: daughter?.id })).rejects.toThrow('giver-no-caregiver')
  await expect(recordConsents(officer, id, { ...fresh, givenById: uuidv7() })).rejects.toThrow('giver-missing')
  await expect(recordConsents(officer, id, { ...fresh, until: '2026-09-01' })).rejects.toThrow('consent-ends-before')
  await expect(recordConsents(officer, id, { ...fresh, askedOn: '2026-11-20' })).rejects.toThrow('consent-in-future')

  const withdrawal = { withdrawnOn: '2026-11-02', reason: 'Elle ne veut plus.' }
  const rows = await store.query.select().from(consents).where(eq(consents.householdId, id))
  const photo = rows.find(({ purpose }) => purpose === 'photo')?.id ?? ''
  await expect(withdrawConsent(officer, id, asked.id, { ...withdrawal, withdrawnOn: '2026-09-01' })).rejects.toThrow()
  await expect(withdrawConsent(officer, id, photo, withdrawal)).rejects.toThrow('consent-was-refused')
  await withdrawConsent(officer, id, asked.id, withdrawal)
  await withdrawConsent(officer, id, asked.id, withdrawal)
  const other = { ...withdrawal, withdrawnOn: '2026-11-03' }
  await expect(withdrawConsent(officer, id, asked.id, other)).rejects.toThrow('consent-already-withdrawn')
  expect((await householdHead(officer, id))?.consentInForce.purposesGiven).toBe(1)
  expect(await actionsOn(store, id)).toEqual(['household.registered', 'consent.recorded', 'consent.withdrawn'])
})

test('a closed case takes no deed but a withdrawal of consent', async () => {
  const officer = await contextOf(store, 'officer')
  const { id, form } = await household(officer)
  const consentId = uuidv7()
  const answers = { caseManagement: 'given' } as const
  await recordConsents(officer, id, { id: consentId, obtainedFrom: 'other', askedOn: '2026-09-02', answers })
  await store.write((tx) => tx.update(households).set({ closedOn: '2026-11-01' }).where(eq(households.id, id)))
  await expect(addMember(officer, id, member())).rejects.toThrow('case-closed')
  await expect(editHousehold(officer, id, { ...form, version: 1 })).rejects.toThrow('case-closed')
  await withdrawConsent(officer, id, consentId, { withdrawnOn: '2026-11-02', reason: 'Demandé par la mère.' })
})
