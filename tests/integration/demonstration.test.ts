import { and, eq, getTableName, is, Table } from 'drizzle-orm'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { engine } from '#db/columns'
import * as schema from '#db/schema/index'
import type { Store } from '#db/store'
import { isDemonstration } from '~/demonstration/is-demonstration.server'
import { fillDemonstration } from '~/demonstration/load-demonstration.server'
import { mensNames, villageNames, womensNames } from '~/demonstration/synthetic-names'
import { nigerDate } from '~/domain/dates'
import { compareLink } from '~/domain/links/compare-link'
import { defaultLinks } from '~/domain/links/default-links'
import { linkUnits } from '~/domain/links/link-units'
import { linkRows } from '~/server/link-rows.server'
import { testNow } from '../factories/staff'
import { testStoreIn } from '../factories/test-store'
import { threatenedFlows } from '../factories/threatened-flows'

const today = nigerDate(testNow)
/** PostgreSQL in WASM is slower: one caseload passes through every verb as well. */
const officers = engine === 'postgres' ? 1 : 5
const folder = mkdtempSync(join(tmpdir(), 'komawa-demonstration-'))
let store: Store
let refused: string[]

beforeAll(async () => {
  store = await testStoreIn(folder)
  refused = await fillDemonstration(store, testNow, officers)
}, 600_000)

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function officerId(username = 'officer') {
  const [user] = await store.query.select().from(schema.users).where(eq(schema.users.username, username))
  return user?.id ?? ''
}

test('the database remembers what it was filled with', async () => {
  expect(await isDemonstration(store.query)).toBe(true)
})

test('every deed of the demonstration is one that the verbs allow', () => {
  expect(refused).toEqual([])
})

test('the cohort of 2022 has the published sums and nothing else is in it', async () => {
  const cohort = await store.query.select().from(schema.people).where(eq(schema.people.centreCohort, '2022'))
  const boys = cohort.filter(({ sex, birthYear }) => sex === 'male' && 2022 - birthYear < 18)
  const girls = cohort.filter(({ sex, birthYear }) => sex === 'female' && 2022 - birthYear < 18)

  expect(cohort).toHaveLength(220)
  expect(cohort.filter(({ sex }) => sex === 'male')).toHaveLength(157)
  expect(cohort.filter(({ sex }) => sex === 'female')).toHaveLength(63)
  expect(boys).toHaveLength(138)
  expect(girls).toHaveLength(58)
  expect(cohort.filter(({ reintegration }) => reintegration)).toHaveLength(28)
  expect(cohort.every(({ synthetic }) => synthetic)).toBe(true)

  const ownHouseholds = new Set(cohort.flatMap(({ householdId }) => householdId ?? []))
  const rows = await store.query.select().from(schema.households)
  const closed = rows.filter(({ closedOn }) => closedOn !== null).map(({ id }) => id)
  expect(closed).toEqual(expect.arrayContaining([...ownHouseholds]))
  const byReunification = 1
  expect(rows.length - ownHouseholds.size - byReunification).toBe(24 * officers)
})

test('nobody stands in two of the three roles of a kit, and nothing is handed over before it is approved', async () => {
  const handovers = await store.query
    .select({ kit: schema.kits, delivery: schema.kitDeliveries, decision: schema.kitDecisions })
    .from(schema.kitDeliveries)
    .innerJoin(schema.kits, eq(schema.kits.id, schema.kitDeliveries.kitId))
    .innerJoin(
      schema.kitDecisions,
      and(
        eq(schema.kitDecisions.versionId, schema.kitDeliveries.versionId),
        eq(schema.kitDecisions.outcome, 'approved'),
      ),
    )

  expect(handovers.length).toBeGreaterThan(14 * officers)
  for (const { kit, delivery, decision } of handovers) {
    expect(new Set([kit.requestedById, decision.decidedById, delivery.deliveredById]).size).toBe(3)
    expect(delivery.deliveredOn >= nigerDate(decision.decidedAt)).toBe(true)
  }
})

/** Dates that are meant to lie ahead. */
const plans = [
  'plannedOn',
  'nextDueOn',
  'lateFrom',
  'lateDueOn',
  'nextVisitOn',
  'nextContactOn',
  'deadlineOn',
  'fromOn',
  'toOn',
  'until',
  'answerBy',
  'furtherVisitOn',
  'dueOn',
  'endsOn',
  'startsOn',
  'verifyBy',
]

test('nothing is told of the future', async () => {
  const ahead: string[] = []
  for (const table of Object.values(schema)) {
    if (!is(table, Table)) continue
    const rows: Record<string, unknown>[] = await store.query.select().from(table as typeof schema.events)
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (!plans.includes(column) && liesAhead(value)) ahead.push(`${getTableName(table)}.${column}`)
  }
  expect(ahead).toEqual([])
})

function liesAhead(value: unknown) {
  if (value instanceof Date) return value > testNow
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value > today
}

test('every story is there in the caseload of the first officer', async () => {
  const mine = eq(schema.households.officerId, await officerId())
  const households = await store.query.select().from(schema.households).where(mine)
  const ids = households.map(({ id }) => id)
  const own = <Row extends { householdId: string }>(rows: Row[]) =>
    rows.filter(({ householdId }) => ids.includes(householdId))
  const kits = own(await store.query.select().from(schema.kits))
  const interviews = own(await store.query.select().from(schema.interviews))
  const businesses = own(await store.query.select().from(schema.businesses))
  const seen = own(await store.query.select().from(schema.whereabouts))

  expect(households).toHaveLength(24)
  const open = households.filter(({ closedOn }) => closedOn === null)
  expect(open).toHaveLength(23)
  const late = open.filter(({ lateFrom }) => lateFrom !== null && lateFrom <= today)
  expect(late.length).toBeGreaterThan(3)
  expect(late.length).toBeLessThan(open.length)
  expect(households.filter(({ riskLevel }) => riskLevel === 'high').length).toBeGreaterThan(1)
  const states = new Set(kits.map(({ state }) => state))
  expect([...states].sort()).toEqual([
    ...['approved', 'declined', 'delivered', 'partlyDelivered', 'returned', 'submitted', 'voided'],
  ])
  expect(new Set(interviews.map(({ status }) => status))).toEqual(new Set(['done', 'notFound', 'refused']))
  expect(businesses.some(({ lastState }) => lastState === 'closed' || lastState === 'reduced')).toBe(true)
  expect(businesses.some(({ lastState }) => lastState === 'open')).toBe(true)
  expect(seen.some(({ state, seenOn }) => state === 'away' && seenOn > `${today.slice(0, 4)}-10-01`)).toBe(true)
})

test('something waits, is threatened, not computable, withdrawn or changed', async () => {
  const officer = await officerId()
  const waiting = await store.query.select().from(schema.kits).where(eq(schema.kits.state, 'submitted'))
  expect(waiting.filter(({ requestedById }) => requestedById === officer).length).toBeGreaterThan(0)
  expect(waiting.filter(({ requestedById }) => requestedById !== officer).length).toBeGreaterThanOrEqual(
    2 * (officers - 1),
  )

  for (const table of [
    schema.consentWithdrawals,
    schema.completionWithdrawals,
    schema.plannedDateChanges,
    schema.gateWaivers,
  ])
    expect(await store.query.select().from(table as typeof schema.gateWaivers)).not.toHaveLength(0)
  const responses = await store.query.select().from(schema.surveyResponses)
  expect(responses.filter(({ computable }) => !computable).length).toBeGreaterThan(0)
  expect(await threatenedFlows(store, today)).toBeGreaterThan(0)
})

test('the tutor has a session to log today, and the mentor a visit', async () => {
  const groups = await store.query
    .select()
    .from(schema.groups)
    .where(eq(schema.groups.tutorId, await officerId('tutor')))
  expect(groups).toHaveLength(4)
  expect(groups.every(({ lastSessionOn }) => lastSessionOn !== null && lastSessionOn < today)).toBe(true)
  const businesses = await store.query
    .select()
    .from(schema.businesses)
    .where(eq(schema.businesses.mentorId, await officerId('mentor')))
  expect(businesses.filter(({ nextVisitOn }) => nextVisitOn === today).length).toBeGreaterThan(0)
})

test('at least forty households, eight an officer, have a coping score before and after their kit', async () => {
  const { milestones, results } = await linkRows(store.query, undefined)
  const link = defaultLinks.find(({ milestone, measure }) => milestone === 'M4' && measure === 'rcsi')
  expect(
    link && compareLink(link, linkUnits(link, milestones, results.get('rcsi') ?? []), today).paired,
  ).toBeGreaterThan(8 * officers - 1)
})

// One caseload is too few to show a season.
test.runIf(officers > 1)('the lean season shows in the coping scores', async () => {
  const asked = await store.query
    .select({ on: schema.interviews.interviewedOn, score: schema.surveyResponses.score })
    .from(schema.surveyResponses)
    .innerJoin(schema.interviews, eq(schema.interviews.id, schema.surveyResponses.interviewId))
    .where(and(eq(schema.surveyResponses.instrument, 'rcsi'), eq(schema.surveyResponses.computable, true)))
  const lean = asked.filter(({ on }) => on.slice(5, 7) >= '06' && on.slice(5, 7) <= '09')
  const rest = asked.filter((row) => !lean.includes(row))
  expect(mean(lean)).toBeGreaterThan(mean(rest) + 3)
})

function mean(rows: { score: number | null }[]) {
  return rows.reduce((sum, { score }) => sum + (score ?? 0), 0) / rows.length
}

test.runIf(engine === 'sqlite')('no name or village can be read in the bytes that are stored', () => {
  const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'))
  const names = [...womensNames, ...mensNames, ...villageNames].filter((name) => name.length >= 8)
  const found = names.filter((name) =>
    bytes.some((text) => text.includes(Buffer.from(name, 'utf8').toString('latin1'))),
  )

  expect(names.length).toBeGreaterThan(30)
  expect(bytes.some((text) => text.includes('SQLite format 3'))).toBe(true)
  expect(found).toEqual([])
})
