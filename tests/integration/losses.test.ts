import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alertSignals, declaredLinks, kitLosses, tasks } from '#db/schema/index'
import type { Store } from '#db/store'
import { kitToVerify } from '~/features/handover/kit-to-verify.server'
import { decideLoss } from '~/features/losses/decide-loss.server'
import { leaveLoss } from '~/features/losses/leave-loss.server'
import { lossDecisionForm } from '~/features/losses/loss-forms.server'
import { lossToDecide } from '~/features/losses/loss-to-decide.server'
import { lossToReport } from '~/features/losses/loss-to-report.server'
import { lossesOfBusiness, lossesOfKit } from '~/features/losses/losses-of.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { replaceableLoss } from '~/server/replaceable-loss.server'
import { familyOf } from '../factories/family'
import { actionsOf } from '../factories/kit-rows'
import { handedKit, lossOf, lossWaiting, toReplace } from '../factories/losses'
import { businessOf } from '../factories/mentoring'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let other: Context
let mentor: Context
let lead: Context

beforeAll(async () => {
  store = await testStore()
  lead = await contextOf(store, 'lead', { displayName: 'Mariama' })
  officer = await contextOf(store, 'officer', { displayName: 'Aïchatou', supervisorId: lead.actor.id })
  other = await contextOf(store, 'officer', { displayName: 'Moussa' })
  mentor = await contextOf(store, 'mentor', { displayName: 'Ibrahim' })
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const refuse = { ...toReplace, outcome: 'noReplacement' as const }

test('a goat that died is reported once, with one event', async () => {
  const { kitId, lineIds } = await handedKit(officer)
  const form = lossOf(lineIds[0])

  await reportLoss(officer, kitId, form)
  await reportLoss(officer, kitId, form)

  expect(await store.query.select().from(kitLosses).where(eq(kitLosses.kitId, kitId))).toMatchObject([
    { quantity: 1, kind: 'dead', reportedById: officer.actor.id },
  ])
  expect(await actionsOf(store, kitId)).toEqual(['kit.lossReported'])
  expect((await lossToReport(officer, kitId))?.lines.map(({ left }) => left)).toEqual([2, 2])
})

test('rent that was paid is not lost, and a sack does not die', async () => {
  const { kitId, lineIds } = await handedKit(officer, {
    lines: [
      { item: 'Chèvre', quantity: 3 },
      { item: 'Appui au loyer', quantity: 3, modality: 'landlord' },
      { item: 'Aliment bétail', quantity: 2 },
    ],
  })
  expect((await lossToReport(officer, kitId))?.lines.map(({ item, animal }) => [item, animal])).toEqual([
    ['Chèvre', true],
    ['Aliment bétail', false],
  ])
  await expect(reportLoss(officer, kitId, lossOf(lineIds[1], { kind: 'lost' }))).rejects.toThrow('loss-not-handed-over')
  await expect(reportLoss(officer, kitId, lossOf(lineIds[2]))).rejects.toThrow('loss-no-animal')
  expect((await kitToVerify(officer, kitId))?.lines.map(({ item }) => item)).toEqual(['Chèvre', 'Aliment bétail'])
})

test('the sixth of three cannot be lost, nor on a day before the handover or to come', async () => {
  const { kitId, lineIds } = await handedKit(officer)
  const report = (overrides: Parameters<typeof lossOf>[1]) => reportLoss(officer, kitId, lossOf(lineIds[0], overrides))
  await report({ quantity: 2 })

  await expect(report({ quantity: 2 })).rejects.toMatchObject({
    reason: 'loss-more-than-handed',
    status: 422,
    values: { left: 1 },
  })
  await expect(report({ happenedOn: '2026-08-09' })).rejects.toMatchObject({ reason: 'loss-before-handover' })
  await expect(report({ happenedOn: '2026-11-20' })).rejects.toMatchObject({ reason: 'loss-in-the-future' })
  await expect(report({ happenedOn: '2026-02-30' })).rejects.toMatchObject({ reason: 'loss-date-unreadable' })
  await expect(reportLoss(officer, kitId, lossOf(uuidv7()))).rejects.toMatchObject({ reason: 'loss-not-handed-over' })
})

test('two reports at once of the last goats: one of them is told', async () => {
  const { kitId, lineIds } = await handedKit(officer)
  const results = await Promise.allSettled(
    [1, 2].map(() => reportLoss(officer, kitId, lossOf(lineIds[0], { quantity: 2 }))),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('what is nobody’s of theirs is not there for them', async () => {
  const { kitId, lineIds } = await handedKit(officer)
  const form = lossOf(lineIds[0])
  await expect(reportLoss(other, kitId, form)).rejects.toMatchObject({ status: 404 })
  await expect(reportLoss(mentor, kitId, form)).rejects.toMatchObject({ status: 404 })
  expect(await lossToReport(other, kitId)).toBeNull()
  await reportLoss(officer, kitId, form)
  await expect(reportLoss(other, kitId, form)).rejects.toMatchObject({ status: 404 })
  expect(await lossToDecide(mentor, form.id)).toBeNull()
})

test('the mentor of the business reports, and reads on its page what became of it', async () => {
  const family = await familyOf(officer)
  const businessId = await businessOf(officer, mentor, family)
  const { kitId, lineIds } = await handedKit(officer, { family })
  await reportLoss(mentor, kitId, lossOf(lineIds[0]))

  const shown = await lossesOfBusiness(mentor, businessId)
  expect(shown).toMatchObject({
    reportHref: `/kits/${kitId}/losses/new`,
    losses: [{ item: 'Chèvre', mayDecide: false }],
  })
  expect((await lossesOfKit(lead, kitId)).losses).toMatchObject([{ mayDecide: true }])
})

test('neither who reported, nor who asked for the kit, nor who handed it over decides; they are told who can', async () => {
  const family = await familyOf(officer)
  await businessOf(officer, mentor, family)
  const { kitId, lineIds } = await handedKit(officer, { family, deliverer: other })
  const form = lossOf(lineIds[0])
  await reportLoss(mentor, kitId, form)

  await expect(decideLoss(officer, form.id, toReplace)).rejects.toMatchObject({
    reason: 'loss-own-request',
    status: 403,
    values: { names: 'Mariama' },
  })
  await expect(decideLoss(other, form.id, toReplace)).rejects.toMatchObject({ reason: 'loss-own-handover' })
  await decideLoss(lead, form.id, toReplace)
  await decideLoss(lead, form.id, toReplace)

  expect(await actionsOf(store, kitId)).toEqual(['kit.loss.replace', 'kit.lossReported'])
  await expect(decideLoss(lead, form.id, refuse)).rejects.toMatchObject({ reason: 'loss-already-decided', status: 409 })
  await expect(decideLoss(other, form.id, refuse)).rejects.toMatchObject({ status: 404 })
})

test('whoever declared a link does not see it to decide', async () => {
  const { lossId, householdId } = await lossWaiting(officer)
  const link = { id: uuidv7(), userId: other.actor.id, householdId, reason: 'Cousine', standing: true }
  await store.write((tx) => tx.insert(declaredLinks).values({ ...link, declaredAt: other.now }))
  await expect(decideLoss(other, lossId, refuse)).rejects.toMatchObject({ status: 404 })
})

test('the form asks for one’s own word first, and then for a decision or which link', () => {
  const wrong = (form: object) =>
    lossDecisionForm.safeParse({ linkId: uuidv7(), ...form }).error?.issues.map(({ message }) => message)
  expect(wrong({})).toEqual(['decisions.link.missing'])
  expect(wrong({ link: 'supplier' })).toEqual(['decisions.link.missing'])
  expect(wrong({ link: 'family' })).toEqual(['decisions.link.reasonMissing'])
  expect(wrong({ link: 'none' })).toEqual(['form.choose', 'form.required'])
})

test('whoever says on its page that they are tied leaves it to others, once', async () => {
  const { lossId, householdId } = await lossWaiting(officer)
  const cousin = await contextOf(store, 'officer')
  const link = { id: uuidv7(), reason: 'Cousin de la mère.' }
  await expect(leaveLoss(mentor, lossId, link)).rejects.toMatchObject({ status: 404 })
  await leaveLoss(cousin, lossId, link)
  await leaveLoss(cousin, lossId, link)
  const kept = await store.query.select().from(declaredLinks).where(eq(declaredLinks.householdId, householdId))
  expect(kept).toMatchObject([{ userId: cousin.actor.id, reason: 'Cousin de la mère.', standing: true }])
  expect(await lossToDecide(cousin, lossId)).toBeNull()
  await expect(decideLoss(cousin, lossId, refuse)).rejects.toMatchObject({ status: 404 })
  await decideLoss(lead, lossId, refuse)
})

test('sold under distress: the alert opens, a visit is asked for, and nothing is plainly replaced', async () => {
  const { lossId, householdId } = await lossWaiting(officer, officer, { kind: 'soldUnderDistress' })

  const signals = await store.query.select().from(alertSignals).where(eq(alertSignals.householdId, householdId))
  expect(signals).toMatchObject([{ code: 'kitSold', since: '2026-10-01' }])
  const asked = await store.query.select().from(tasks).where(eq(tasks.householdId, householdId))
  expect(asked).toMatchObject([{ assignedToId: officer.actor.id, dueOn: '2026-11-26', sourceId: lossId }])
  await expect(decideLoss(lead, lossId, toReplace)).rejects.toMatchObject({
    reason: 'distress-not-replaced',
    status: 422,
  })
  await decideLoss(lead, lossId, refuse)
  await expect(replaceableLoss(store.query, householdId, lossId)).rejects.toMatchObject({
    reason: 'loss-not-to-replace',
  })
})
