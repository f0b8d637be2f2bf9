import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { households, kitDeliveries, kits, kitVerifications, supplyRounds, tasks } from '#db/schema/index'
import type { Store } from '#db/store'
import { handoversOfKit } from '~/features/handover/handovers-of-kit.server'
import { kitsToVerify } from '~/features/kits/kits-to-verify.server'
import { reportLoss } from '~/features/losses/report-loss.server'
import { roundPage } from '~/features/supplies/round-page.server'
import { roundToVerify } from '~/features/supplies/round-to-verify.server'
import { roundsToVerify } from '~/features/supplies/rounds-to-verify.server'
import { verifyRound, type RoundVisitForm } from '~/features/supplies/verify-round.server'
import { teamWarnings } from '~/features/team/team-warnings.server'
import '~/i18n/all-languages.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { actionsOf } from '../factories/kit-rows'
import { contextOf } from '../factories/staff'
import { handedToClass, setSuppliesCeiling } from '../factories/supplies'
import { testStore } from '../factories/test-store'

let store: Store
let lead: Context
let officer: Context
let decider: Context
let tutor: Context

beforeAll(async () => {
  store = await testStore()
  lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  decider = await contextOf(store, 'officer')
  tutor = await contextOf(store, 'tutor')
  await setSuppliesCeiling(decider, 50_000)
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

const at = (context: Context, day: string): Context => ({ ...context, now: new Date(`${day}T09:00:00Z`) })
const classOfChildren = () => handedToClass(officer, tutor, decider)

/** Everything handed out is there. */
async function visitOf(roundId: string, overrides: Partial<RoundVisitForm> = {}): Promise<RoundVisitForm> {
  const round = await roundToVerify(officer, roundId)
  const children = (round?.children ?? []).map(({ kitId }) => ({ kitId, mark: 'all' as const, lines: [] }))
  return { id: uuidv7(), verifiedOn: '2026-11-19', children, ...overrides }
}

async function verifyByOf(roundId: string) {
  const [round] = await store.query.select().from(supplyRounds).where(eq(supplyRounds.id, roundId))
  return round?.verifyBy
}

test('a class is looked at by somebody else within 30 days: one event, one count a child', async () => {
  const { roundId, kitId } = await classOfChildren()
  expect(await verifyByOf(roundId)).toBe('2026-12-19')
  expect(await roundsToVerify(officer)).toEqual([])
  const later = at(officer, '2026-12-20')
  expect(await roundsToVerify(later)).toMatchObject([{ id: roundId, late: true }])
  expect(await roundsToVerify(at(tutor, '2026-12-20'))).toEqual([])
  const { rows } = await teamWarnings(at(lead, '2026-12-20'), new URLSearchParams('sign=unverified'))
  expect(rows).toHaveLength(1)
  const ofRound = eq(kits.roundId, roundId)
  await store.write((tx) => tx.update(kits).set({ state: 'cancelled' }).where(ofRound))
  const accused = await teamWarnings(at(lead, '2026-12-20'), new URLSearchParams('sign=unverified'))
  expect(accused.rows).toEqual([])
  await store.write((tx) => tx.update(kits).set({ state: 'delivered' }).where(ofRound))

  const form = await visitOf(roundId)
  await expect(verifyRound(tutor, roundId, form)).rejects.toMatchObject({ status: 404 })
  await verifyRound(officer, roundId, form)
  await verifyRound(officer, roundId, form)
  expect((await actionsOf(store, roundId)).filter((action) => action === 'supplyRound.verified')).toHaveLength(1)
  expect(await verifyByOf(roundId)).toBeNull()
  expect(await roundsToVerify(later)).toEqual([])
  const page = await roundPage(officer, roundId)
  expect(page?.visiting).toMatchObject({ given: 2, verifyBy: null, visits: [{ seen: 2, short: [] }] })
  expect((await handoversOfKit(officer, kitId))?.verifications).toMatchObject([{ missing: 0 }])
})

test('whoever handed some of it out does not look, too few seen are no visit, and a changed list is read again', async () => {
  const { roundId, kitId } = await classOfChildren()
  const form = await visitOf(roundId)
  const [first, second] = form.children
  if (!first || !second) throw new Error('The class has two children.')
  await store.write((tx) => tx.update(kits).set({ requestedById: tutor.actor.id }).where(eq(kits.id, kitId)))
  const deliverer: Context = { ...officer, actor: { ...officer.actor, id: tutor.actor.id } }
  await expect(verifyRound(deliverer, roundId, form)).rejects.toMatchObject({ reason: 'own-handover', status: 403 })
  const one = { ...form, children: [first, { ...second, mark: 'notSeen' as const }] }
  await expect(verifyRound(officer, roundId, one)).rejects.toMatchObject({
    ...{ reason: 'too-few-seen', status: 422, values: { least: 2 }, fields: ['children'] },
  })
  await expect(verifyRound(officer, roundId, { ...form, children: [first, first] })).rejects.toMatchObject({
    reason: 'group-changed-meanwhile',
  })
  await expect(verifyRound(officer, roundId, { ...form, verifiedOn: '2026-11-18' })).rejects.toMatchObject({
    ...{ reason: 'verified-before-handover', fields: ['verifiedOn'] },
  })
  expect(await store.query.select().from(kitVerifications).where(eq(kitVerifications.kitId, kitId))).toEqual([])
})

test('a line of another kit is not counted, one that is left out is asked for, and another’s visit is not there', async () => {
  const { roundId, kitId } = await classOfChildren()
  const round = await roundToVerify(officer, roundId)
  const [line, ...others] = round?.children.find((child) => child.kitId === kitId)?.lines ?? []
  const form = { ...(await visitOf(roundId)), note: 'Compté avec le directeur.' }
  const place = form.children.findIndex((child) => child.kitId === kitId)
  const counting = (lines: { lineId: string; found: number }[]) => ({
    ...form,
    children: form.children.map((child) =>
      child.kitId === kitId ? { kitId, mark: 'missing' as const, lines } : child,
    ),
  })
  const rest = others.map(({ lineId, quantity }) => ({ lineId, found: quantity }))
  const foreign = [...rest, { lineId: uuidv7(), found: line?.quantity ?? 0 }]
  await expect(verifyRound(officer, roundId, counting(foreign))).rejects.toMatchObject({ status: 404 })
  await expect(verifyRound(officer, roundId, counting(rest))).rejects.toMatchObject({
    ...{ reason: 'count-every-line', status: 422, fields: [`children[${place}].lines[0].found`] },
  })
  await verifyRound(officer, roundId, form)
  const another: Context = { ...officer, actor: { ...officer.actor, id: decider.actor.id } }
  const { householdId } = (await store.query.select().from(kits).where(eq(kits.id, kitId)))[0] ?? { householdId: '' }
  await store.write((tx) =>
    tx.update(households).set({ officerId: decider.actor.id }).where(eq(households.id, householdId)),
  )
  await expect(verifyRound(another, roundId, form)).rejects.toMatchObject({ status: 404 })
})

test('what a child lacks needs a word and goes the way of what a kit lacks', async () => {
  const { roundId, kitId } = await classOfChildren()
  const round = await roundToVerify(officer, roundId)
  const lines = round?.children.find((child) => child.kitId === kitId)?.lines ?? []
  const bag = lines.find(({ asset }) => asset)
  const form = await visitOf(roundId)
  const short = {
    ...form,
    children: form.children.map((child) =>
      child.kitId === kitId
        ? {
            ...{ kitId, mark: 'missing' as const },
            lines: lines.map(({ lineId, quantity }) => ({ lineId, found: lineId === bag?.lineId ? 0 : quantity })),
          }
        : child,
    ),
  }
  await expect(verifyRound(officer, roundId, short)).rejects.toMatchObject({
    ...{ reason: 'missing-unexplained', fields: ['note'] },
  })
  await verifyRound(officer, roundId, { ...short, note: 'Le sac est resté au village.' })
  const page = await roundPage(officer, roundId)
  expect(page?.visiting.visits).toMatchObject([{ seen: 2, short: [{ kitId, missing: 1 }] }])
  expect((await kitsToVerify(officer)).map(({ id, missing }) => [id, missing])).toEqual([[kitId, true]])
  const [kit] = await store.query.select().from(kits).where(eq(kits.id, kitId))
  const asked = await store.query
    .select()
    .from(tasks)
    .where(eq(tasks.householdId, kit?.householdId ?? ''))
  expect(asked).toMatchObject([{ assignedToId: officer.actor.id }])
  const notes = await store.query
    .select({ on: kitVerifications.kitId, note: kitVerifications.note })
    .from(kitVerifications)
    .where(eq(kitVerifications.roundVisitId, short.id))
  expect(notes.flatMap(({ on, note }) => (note === null ? [] : on))).toEqual([kitId])
  expect(page?.visiting.visits).toMatchObject([{ note: 'Le sac est resté au village.' }])
  const loss = { id: uuidv7(), lineId: bag?.lineId ?? '', quantity: 1, kind: 'lost' as const }
  await reportLoss(officer, kitId, { ...loss, happenedOn: '2026-11-19', story: 'Resté dans le car.' })
})

test('a later visit sees those who were handed something since the last one', async () => {
  const { roundId, kitId } = await classOfChildren()
  const form = await visitOf(roundId)
  expect((await roundToVerify(officer, roundId))?.children.some(({ isNew }) => isNew)).toBe(false)
  await verifyRound(officer, roundId, form)
  const next = at(officer, '2026-11-21')
  await store.write((tx) =>
    tx
      .update(kitDeliveries)
      .set({ recordedAt: new Date('2026-11-20T09:00:00Z') })
      .where(eq(kitDeliveries.kitId, kitId)),
  )
  expect((await roundToVerify(officer, roundId))?.children.filter(({ isNew }) => isNew)).toMatchObject([{ kitId }])
  expect((await roundToVerify(next, roundId))?.least).toBe(1)
  const seeing = (isNew: boolean) => ({
    ...{ ...form, id: uuidv7(), verifiedOn: '2026-11-21' as const },
    children: form.children.map((child) =>
      (child.kitId === kitId) === isNew ? child : { ...child, mark: 'notSeen' as const },
    ),
  })
  await expect(verifyRound(next, roundId, seeing(false))).rejects.toMatchObject({
    ...{ reason: 'too-few-seen', status: 422, values: { least: 1 } },
  })
  await verifyRound(next, roundId, seeing(true))
})

test('whoever handed something out does not look, even where all of it came back', async () => {
  const { roundId, kitId } = await classOfChildren()
  const form = await visitOf(roundId)
  await store.write(async (tx) => {
    await tx.update(kitDeliveries).set({ deliveredById: officer.actor.id }).where(eq(kitDeliveries.kitId, kitId))
    await tx.update(kits).set({ state: 'cancelled' }).where(eq(kits.id, kitId))
  })
  expect(await roundToVerify(officer, roundId)).toMatchObject({ isOwnHandover: true })
  expect((await roundPage(officer, roundId))?.visiting.mayVerify).toBe(false)
  const left = { ...form, children: form.children.filter((child) => child.kitId !== kitId) }
  await expect(verifyRound(officer, roundId, left)).rejects.toMatchObject({ reason: 'own-handover', status: 403 })
})
