import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kitLines, kits, kitVerifications, kitVersions, tasks } from '#db/schema/index'
import type { Store } from '#db/store'
import { handoversOfKit } from '~/features/handover/handovers-of-kit.server'
import { kitToVerify } from '~/features/handover/kit-to-verify.server'
import { verifyKit, type VerificationForm } from '~/features/handover/verify-kit.server'
import { kitsToVerify } from '~/features/kits/kits-to-verify.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import { teamWarnings } from '~/features/team/team-warnings.server'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import { completeFromDeeds } from '~/server/complete-from-deeds.server'
import { completeShownMilestones } from '~/server/complete-shown-milestones.server'
import type { Context } from '~/server/context.server'
import { planOf } from '../factories/family'
import { kitHandedOver, sealedPictureOf } from '../factories/handover'
import { actionsOf } from '../factories/kit-rows'
import { kitToDeliver, setCeiling } from '../factories/kits'
import { completedBy } from '../factories/records'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let lead: Context
let officer: Context
let decider: Context
let mentor: Context

beforeAll(async () => {
  store = await testStore()
  lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  decider = await contextOf(store, 'officer')
  mentor = await contextOf(store, 'mentor')
  await setCeiling(decider, 200_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test('somebody who did not hand over counts every line: one event, M5, and nothing left to verify', async () => {
  const { kitId, householdId, caregiverId } = await kitHandedOver(officer, decider, mentor)
  await planOf(officer, householdId, [
    { code: 'M4', personId: caregiverId, plannedOn: '2026-11-15', completedOn: '2026-11-19' },
    { code: 'M5', personId: caregiverId, plannedOn: '2026-12-15' },
  ])
  const form = await counted(kitId)
  expect(await verifyByOf(kitId)).toBe('2026-12-19')

  await verifyKit(officer, kitId, form)
  await verifyKit(officer, kitId, form)

  expect((await actionsOf(store, kitId)).filter((action) => action === 'kit.verified')).toHaveLength(1)
  expect(await verifyByOf(kitId)).toBeNull()
  expect(await completedBy(store, caregiverId)).toMatchObject({ M5: '2026-11-19' })
  expect((await handoversOfKit(officer, kitId))?.verifications).toMatchObject([{ missing: 0, on: '2026-11-19' }])
})

test('what is missing needs a word, keeps M5 open and the kit to be looked at, until all is there', async () => {
  const { kitId, householdId, caregiverId } = await kitHandedOver(officer, decider, mentor)
  await planOf(officer, householdId, [
    { code: 'M4', personId: caregiverId, plannedOn: '2026-11-15', completedOn: '2026-11-19' },
    { code: 'M5', personId: caregiverId, plannedOn: '2026-12-15' },
  ])
  const form = await counted(kitId)
  const short = { ...form, lines: form.lines.map((line, index) => (index === 1 ? { ...line, found: 0 } : line)) }

  await expect(verifyKit(officer, kitId, short)).rejects.toMatchObject({ reason: 'missing-unexplained', status: 422 })
  await verifyKit(officer, kitId, { ...short, note: 'Le foyer est prêté à une voisine.' })
  expect(await handoversOfKit(officer, kitId)).toMatchObject({
    verifications: [{ missing: 1 }],
    missingSince: '2026-11-19',
  })
  expect(await verifyByOf(kitId)).toBe('2026-12-19')
  expect(await completedBy(store, caregiverId)).not.toHaveProperty('M5')
  expect(await missingKits(officer)).toContain(kitId)
  const { rows } = await teamWarnings(lead, new URLSearchParams('sign=goodsMissing'))
  expect(rows.map(({ id }) => id)).toContain(householdId)
  const [task] = await store.query.select().from(tasks).where(eq(tasks.householdId, householdId))
  expect(task).toMatchObject({ assignedToId: officer.actor.id, dueOn: '2026-11-19' })

  await store.write((tx) => completeFromDeeds(tx, officer, { id: householdId, reunifiedOn: '2026-01-01' }))
  expect(await completedBy(store, caregiverId)).not.toHaveProperty('M5')

  await verifyKit(officer, kitId, await counted(kitId))
  expect(await completedBy(store, caregiverId)).toMatchObject({ M5: '2026-11-19' })
  expect(await verifyByOf(kitId)).toBeNull()
  expect(await missingKits(officer)).not.toContain(kitId)
})

test('a consumable that is used up is not missing', async () => {
  const { kitId } = await kitHandedOver(officer, decider, mentor)
  const [version] = await store.query
    .select({ id: kitVersions.id })
    .from(kitVersions)
    .where(eq(kitVersions.kitId, kitId))
  await store.write((tx) =>
    tx
      .update(kitLines)
      .set({ asset: false })
      .where(eq(kitLines.versionId, version?.id ?? '')),
  )
  const form = await counted(kitId)
  await verifyKit(officer, kitId, { ...form, lines: form.lines.map((line) => ({ ...line, found: 0 })) })
  expect(await missingKits(officer)).not.toContain(kitId)
  expect((await handoversOfKit(officer, kitId))?.verifications).toMatchObject([{ missing: 0, used: 3 }])
})

test('what a report of a loss names is not looked for again; a visit of the business hides nothing missing', async () => {
  const { kitId, householdId, caregiverId } = await kitHandedOver(officer, decider, mentor)
  await planOf(officer, householdId, [
    { code: 'M4', personId: caregiverId, plannedOn: '2026-11-15', completedOn: '2026-11-19' },
    { code: 'M5', personId: caregiverId, plannedOn: '2026-12-15' },
  ])
  const form = await counted(kitId)
  const note = 'Le foyer a été volé au marché.'
  const short = { ...form, note, lines: form.lines.map((line, index) => (index === 1 ? { ...line, found: 0 } : line)) }
  await verifyKit(officer, kitId, short)
  const visited = { id: uuidv7(), visitedOn: '2026-11-19', operating: false }
  await store.write((tx) => completeShownMilestones(tx, officer, { householdId, caregiverId }, visited, []))
  expect(await completedBy(store, caregiverId)).toHaveProperty('M5')
  expect(await missingKits(officer)).toContain(kitId)

  const loss = { id: uuidv7(), lineId: form.lines[1]?.lineId ?? '', quantity: 1, happenedOn: '2026-11-19' }
  await reportLoss(officer, kitId, { ...loss, kind: 'stolen', story: note })
  await verifyKit(officer, kitId, { ...short, id: uuidv7() })
  expect(await verifyByOf(kitId)).toBeNull()
  expect(await missingKits(officer)).not.toContain(kitId)
})

async function missingKits(context: Context) {
  return (await kitsToVerify(context, 99)).flatMap(({ id, missing }) => (missing ? id : []))
}

test('a picture of the visit that is the picture of the handover is put as a question', async () => {
  const { kitId } = await kitHandedOver(officer, decider, mentor, { pictures: [await sealedPictureOf(211)] })
  await verifyKit(officer, kitId, { ...(await counted(kitId)), pictures: [await sealedPictureOf(211)] })
  expect((await handoversOfKit(officer, kitId))?.twins).toMatchObject([{ sameKit: true, bitsApart: 0 }])
})

test.each<[string, (form: VerificationForm) => VerificationForm, string]>([
  ['a day to come', (form) => ({ ...form, verifiedOn: '2026-11-20' }), 'verified-in-future'],
  ['a day before the handover', (form) => ({ ...form, verifiedOn: '2026-11-18' }), 'verified-before-handover'],
  ['a line left out', (form) => ({ ...form, lines: form.lines.slice(1) }), 'count-every-line'],
  ['a line counted twice', (form) => ({ ...form, lines: [...form.lines, ...form.lines] }), 'count-every-line'],
  [
    'more than was handed over',
    (form) => ({ ...form, lines: form.lines.map((line) => ({ ...line, found: 99 })) }),
    'more-found-than-delivered',
  ],
])('%s is refused', async (_, change, reason) => {
  const { kitId } = await kitHandedOver(officer, decider, mentor)
  await expect(verifyKit(officer, kitId, change(await counted(kitId)))).rejects.toMatchObject({ reason })
  expect(await store.query.select().from(kitVerifications).where(eq(kitVerifications.kitId, kitId))).toHaveLength(0)
})

test('neither the deliverer nor a stranger counts, and nothing before the handover', async () => {
  const { kitId } = await kitHandedOver(officer, decider, mentor)
  const form = await counted(kitId)
  await expect(verifyKit(mentor, kitId, form)).rejects.toMatchObject({ reason: 'own-handover', status: 403 })
  expect((await kitToVerify(mentor, kitId))?.isOwnHandover).toBe(true)
  await expect(verifyKit(await contextOf(store, 'officer'), kitId, form)).rejects.toMatchObject({ status: 404 })

  const waiting = await kitToDeliver(officer, decider, mentor)
  const none = { ...form, id: uuidv7(), lines: [] }
  await expect(verifyKit(officer, waiting.kitId, none)).rejects.toMatchObject({ reason: 'not-handed-over' })
})

test('a late verification stands on the officer’s list and among the lead’s warnings, not on the deliverer’s', async () => {
  const { kitId, householdId } = await kitHandedOver(officer, decider, mentor)
  const later = new Date('2026-12-21T09:00:00Z')
  const at = (context: Context) => ({ ...context, now: later })

  expect((await kitsToVerify(officer)).map(({ id }) => id)).not.toContain(kitId)
  const mine = await kitsToVerify(at(officer))
  expect(mine.find(({ id }) => id === kitId)).toMatchObject({ verifyBy: '2026-12-19', late: true })
  expect((await kitsToVerify(at(mentor))).map(({ id }) => id)).not.toContain(kitId)
  const { rows } = await teamWarnings(at(lead), new URLSearchParams('sign=unverified'))
  expect(rows.map(({ id }) => id)).toContain(householdId)
})

async function counted(kitId: string): Promise<VerificationForm> {
  const kit = await kitToVerify(officer, kitId)
  return {
    id: uuidv7(),
    verifiedOn: '2026-11-19',
    pictures: [],
    lines: (kit?.lines ?? []).map(({ lineId, quantity }) => ({ lineId, found: quantity })),
  }
}

async function verifyByOf(kitId: string) {
  const [kit] = await store.query.select({ verifyBy: kits.verifyBy }).from(kits).where(eq(kits.id, kitId))
  return kit?.verifyBy
}
