import { and, eq, isNull } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alerts, alertSignals, whereabouts } from '#db/schema/index'
import type { Store } from '#db/store'
import { acknowledgeAlert } from '~/features/alerts/acknowledge-alert.server'
import { actOnAlert } from '~/features/alerts/act-on-alert.server'
import { alertList } from '~/features/alerts/alert-list.server'
import { alertOfHousehold } from '~/features/alerts/alert-of-household.server'
import { alertPage } from '~/features/alerts/alert-page.server'
import { closeAlert } from '~/features/alerts/close-alert.server'
import { reviewKnownFacts } from '~/features/alerts/review-known-facts.server'
import { logVisit, type VisitForm } from '~/features/mentoring/log-visit.server'
import { endEnrolment } from '~/features/schooling/end-enrolment.server'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { recordInterview } from '~/features/surveys/record-interview.server'
import { flushAccessLog } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { familyOf } from '../factories/family'
import { businessOf } from '../factories/mentoring'
import { actionsOn } from '../factories/records'
import { enrolment } from '../factories/schooling'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let lead: Context
let officer: Context
let mentor: Context
const today = '2026-11-19'
const everyOpen = { state: 'open', after: null } as const

beforeAll(async () => {
  store = await testStore()
  lead = await contextOf(store, 'lead')
  officer = await contextOf(store, 'officer', { supervisorId: lead.actor.id })
  mentor = await contextOf(store, 'mentor', { supervisorId: lead.actor.id })
})

afterAll(async () => {
  await flushAccessLog(store)
  await store.close()
})

test('a child found away for work opens one alert, and what comes later joins it', async () => {
  const { family, visit } = await businessAtWork()
  await visit({ visitedOn: '2026-11-10', children: [away(family.childIds[0])] })
  const first = await openAlert(family.householdId)
  expect(await codesOf(first?.id)).toEqual(['childAway'])

  await visit({ visitedOn: '2026-11-17', state: 'closed', asset: 'sold', children: [away(family.childIds[0])] })
  expect((await openAlert(family.householdId))?.id).toBe(first?.id)
  expect(await codesOf(first?.id)).toEqual(['businessClosed', 'childAway', 'kitSold'])
})

test('a stopped business alone opens nothing; with a child who stopped school it does', async () => {
  const { family, visit } = await businessAtWork()
  await visit({ visitedOn: '2026-11-10', state: 'suspended' })
  expect(await openAlert(family.householdId)).toBeUndefined()

  const enrolled = enrolment(family.childIds[0])
  await enrolChild(officer, enrolled)
  await endEnrolment(officer, { enrolmentId: enrolled.id, endedOn: today, endedWhy: 'stopped' })
  const alert = await openAlert(family.householdId)
  expect(await codesOf(alert?.id)).toEqual(['businessSuspended', 'stoppedSchool'])
})

test('facts of a database that is older than alerts open theirs once, at a start', async () => {
  const [family, later] = [await familyOf(officer), await familyOf(officer)]
  const seen = (of: typeof family) => ({
    ...{ id: uuidv7(), householdId: of.householdId, personId: of.childIds[0], seenOn: '2026-11-10' },
    ...{ state: 'away' as const, why: 'work' as const, sourceKind: 'visit' as const, sourceId: uuidv7() },
    recordedById: officer.actor.id,
  })
  await store.write((tx) => tx.insert(whereabouts).values(seen(family)))
  expect(await openAlert(family.householdId)).toBeUndefined()
  await reviewKnownFacts(store, officer.now)
  expect(await codesOf((await openAlert(family.householdId))?.id)).toEqual(['childAway'])

  await store.write((tx) => tx.insert(whereabouts).values(seen(later)))
  await reviewKnownFacts(store, officer.now)
  expect(await openAlert(later.householdId)).toBeUndefined()
})

test('begging, done or exhausted, opens an alert by itself', async () => {
  for (const [beg, opens] of [
    [10, false],
    [20, true],
    [30, true],
    [9999, false],
  ] as const) {
    const family = await familyOf(officer)
    await interview(family.householdId, { lcs: { beg } })
    expect((await openAlert(family.householdId)) !== undefined, String(beg)).toBe(opens)
  }
})

const closing = { id: uuidv7(), lookAgainOn: '2026-12-01' }

test('closed, only a new signal opens another', async () => {
  const { family, visit } = await businessAtWork()
  const child = away(family.childIds[0])
  await visit({ visitedOn: '2026-11-03', children: [child] })
  const first = await openAlert(family.householdId)
  await closeAlert(officer, first?.id ?? '', { ...closing, ending: 'setAside', reason: 'With his uncle' })
  await visit({ visitedOn: '2026-11-10', children: [child] })
  expect(await openAlert(family.householdId)).toBeUndefined()

  await interview(family.householdId, { lcs: { withdrawFromSchool: 30 } })
  const second = await openAlert(family.householdId)
  expect(second?.id).not.toBe(first?.id)
  expect(await alertPage(officer, second?.id ?? '')).toMatchObject({ earlier: [{ closedAs: 'setAside' }] })
})

test('seen, acted on and closed, each with its event; a double submit is one act', async () => {
  const { family, visit } = await businessAtWork()
  await visit({ visitedOn: '2026-11-10', children: [away(family.childIds[0])] })
  const id = (await openAlert(family.householdId))?.id ?? ''
  const seen = { id: uuidv7() }
  await acknowledgeAlert(officer, id, seen)
  await acknowledgeAlert(officer, id, seen)
  await actOnAlert(lead, id, { id: uuidv7(), deed: 'visitedFamily', doneOn: today, note: 'Agreed' })
  const act = { id: uuidv7(), deed: 'other' as const }
  await expect(actOnAlert(officer, id, { ...act, doneOn: '2026-11-20' })).rejects.toThrow('alert-in-the-future')
  await expect(actOnAlert(officer, id, { ...act, doneOn: '2026-11-18' })).rejects.toThrow('alert-before-it-opened')
  await closeAlert(officer, id, { ...closing, id: uuidv7(), ending: 'resolved', reason: 'Back' })
  await expect(acknowledgeAlert(officer, id, { id: uuidv7() })).rejects.toThrow('alert-closed')
  expect(await actionsOn(store, id)).toEqual(['alert.acknowledged', 'alert.acted', 'alert.resolved'])
  expect(await alertPage(lead, id)).toMatchObject({
    closedAs: 'resolved',
    mayAct: false,
    acts: [{ kind: 'acknowledged' }, { deed: 'visitedFamily', note: 'Agreed' }, { kind: 'resolved', note: 'Back' }],
  })
})

test('the page says in words what alerts, what does not and what nobody looked at', async () => {
  const { family, visit } = await businessAtWork()
  await visit({ visitedOn: '2026-11-10', children: [away(family.childIds[0])] })
  const id = (await openAlert(family.householdId))?.id ?? ''
  const page = await alertPage(officer, id)
  expect(page?.signals).toMatchObject([{ code: 'childAway', who: 'Mariama', hard: true, stands: true }])
  expect(page?.silent.map(({ code }) => code)).toContain('businessClosed')
  expect(page?.unknown.map(({ code }) => code)).toContain('begged')
  expect(await alertOfHousehold(officer, family.householdId)).toMatchObject({ id, acknowledged: false })
})

test('own alerts for an officer, the team’s for a lead, nobody else’s', async () => {
  const { family, visit } = await businessAtWork()
  await visit({ visitedOn: '2026-11-10', children: [away(family.childIds[0])] })
  const id = (await openAlert(family.householdId))?.id ?? ''
  const strangers = [await contextOf(store, 'officer'), await contextOf(store, 'lead'), mentor]
  for (const context of strangers) {
    expect((await alertList(context, everyOpen)).rows).toEqual([])
    expect(await alertPage(context, id)).toBeNull()
    expect(await alertOfHousehold(context, family.householdId)).toBeNull()
    await expect(acknowledgeAlert(context, id, { id: uuidv7() })).rejects.toThrow('not-there')
  }
  for (const context of [officer, lead])
    expect((await alertList(context, everyOpen, 200)).rows.map((row) => row.id)).toContain(id)
})

test('the list begins with the oldest and pages on', async () => {
  const first = await alertList(officer, everyOpen, 2)
  const second = await alertList(officer, { state: 'open', after: first.next }, 2)
  expect(first.rows).toHaveLength(2)
  expect(second.rows.length).toBeGreaterThan(0)
  expect(second.rows.some(({ id }) => first.rows.some((row) => row.id === id))).toBe(false)
})

async function businessAtWork() {
  const family = await familyOf(officer)
  const businessId = await businessOf(officer, mentor, family)
  const visit = (form: Partial<VisitForm>) =>
    logVisit(mentor, businessId, {
      id: uuidv7(),
      visitedOn: today,
      found: 'done',
      state: 'open',
      asset: 'stillThere',
      children: [],
      ...form,
    })
  return { family, visit }
}

function away(personId: string) {
  return { personId, where: 'away' as const, why: 'work' as const }
}

async function interview(householdId: string, answers: Record<string, Record<string, number>>) {
  const form = { id: uuidv7(), round: 'other' as const, interviewedOn: today, status: 'done' as const, children: [] }
  await recordInterview(officer, householdId, { ...form, answers })
}

async function openAlert(householdId: string) {
  const open = and(eq(alerts.householdId, householdId), isNull(alerts.closedAt))
  const rows = await store.query.select().from(alerts).where(open)
  expect(rows.length).toBeLessThan(2)
  return rows[0]
}

async function codesOf(alertId: string | undefined) {
  const rows = await store.query
    .select({ code: alertSignals.code })
    .from(alertSignals)
    .where(eq(alertSignals.alertId, alertId ?? ''))
  return rows.map(({ code }) => code).sort()
}
