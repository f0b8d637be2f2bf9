import { eq, inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alerts, people, users, visits } from '#db/schema/index'
import type { Store } from '#db/store'
import { enrolChild } from '~/features/schooling/enrol-child.server'
import { dataQuality } from '~/features/team/data-quality.server'
import { meetingExceptions } from '~/features/team/meeting-exceptions.server'
import { pipelinePage } from '~/features/team/pipeline-page.server'
import { teamCaseloads } from '~/features/team/team-caseloads.server'
import { teamWarnings } from '~/features/team/team-warnings.server'
import '~/i18n/all-languages.server'
import { lastVisits } from '~/server/last-visits.server'
import type { Context } from '~/server/context.server'
import { familyOf, planOf } from '../factories/family'
import { businessOf } from '../factories/mentoring'
import { presenceOf } from '../factories/programme'
import { enrolment } from '../factories/schooling'
import { contextOf, testNow } from '../factories/staff'
import { lateSince, twoTeams } from '../factories/teams'
import { testStore } from '../factories/test-store'

let store: Store

beforeAll(async () => {
  store = await testStore()
})

afterAll(() => store.close())

const nothing = new URLSearchParams()

describe('time in stage', () => {
  test('counts who stands where in the own team, and leads to the one who waits longest', async () => {
    const { lead, otherLead, officer, stranger } = await twoTeams(store)
    const one = await familyOf(officer, { reunifiedOn: '2026-05-19' })
    const two = await familyOf(officer, { reunifiedOn: '2026-10-19' })
    await familyOf(stranger)
    await planOf(officer, one.householdId, [
      { code: 'M1', plannedOn: '2026-06-01', completedOn: '2026-06-18' },
      { code: 'M2', personId: one.caregiverId, plannedOn: '2026-08-01' },
      { code: 'C1', personId: one.childIds[0], plannedOn: '2026-10-01', completedOn: '2026-10-01' },
    ])

    const page = await pipelinePage(lead, new URLSearchParams('step=M2'))

    const of = (code: string) => [...page.parents, ...page.children].find((stage) => stage.code === code)
    expect(of('M1')).toMatchObject({ here: 1, n: 2, wentOn: 1, censored: 1, medianDays: 30, longestDays: 31 })
    expect(of('M2')).toMatchObject({ here: 1, n: 1, longestDays: 154 })
    expect(of('C1')).toMatchObject({ here: 0, wentOn: 1, medianDays: 135 })
    expect(page.longest).toMatchObject([{ householdId: one.householdId, days: 154, person: 'Hadiza Moussa' }])
    const atPlan = await pipelinePage(lead, new URLSearchParams('step=M1'))
    expect(atPlan.longest.map(({ householdId }) => householdId)).toEqual([two.householdId])
    expect((await pipelinePage(otherLead, nothing)).parents[0]).toMatchObject({ here: 1, n: 1 })
  })
})

describe('warnings by commune', () => {
  test('each household counts once a sign, and only in its own team', async () => {
    const { lead, otherLead, officer, stranger } = await twoTeams(store)
    const commune = { communePcode: 'NE007005005' }
    const warned = await familyOf(officer, { ...commune, ...lateSince })
    await familyOf(officer, commune)
    await familyOf(officer, { ...commune, ...lateSince, closedOn: '2026-11-10' })
    await familyOf(stranger, { ...commune, ...lateSince })
    await presenceOf(officer, warned, '2026-11-01', 'work')
    await store.write((tx) =>
      tx.insert(alerts).values({ id: uuidv7(), householdId: warned.householdId, openedAt: testNow }),
    )

    const page = await teamWarnings(lead, new URLSearchParams('commune=NE007005005&sign=childAway'))

    expect(page.communes).toMatchObject([
      { communePcode: 'NE007005005', households: 2, warned: 1, late: 1, childAway: 1, alert: 1, businessStopped: 0 },
    ])
    expect(page.rows).toMatchObject([{ id: warned.householdId, signs: ['late', 'childAway', 'alert'] }])
    expect((await teamWarnings(otherLead, new URLSearchParams('sign=childAway'))).rows).toEqual([])
  })

  test('a business whose last visit found it closed is stopped', async () => {
    const { lead, officer } = await twoTeams(store)
    const mentor = await contextOf(store, 'mentor', { supervisorId: lead.actor.id })
    const family = await familyOf(officer)
    const businessId = await businessOf(officer, mentor, family)
    await visitOf(mentor, businessId, family.householdId, '2026-11-01', 'closed')
    const { communes } = await teamWarnings(lead, nothing)
    expect(communes).toMatchObject([{ businessStopped: 1 }])
    expect((await meetingExceptions(lead)).businessStopped).toMatchObject([{ subjectId: businessId, on: '2026-11-01' }])
  })

  test('one found suspended at its last two visits is stopped, whatever was seen before', async () => {
    const { lead, officer } = await twoTeams(store)
    const mentor = await contextOf(store, 'mentor', { supervisorId: lead.actor.id })
    const family = await familyOf(officer)
    const businessId = await businessOf(officer, mentor, family)
    const found = { '2026-09-01': 'open', '2026-10-01': 'suspended', '2026-11-01': 'suspended' } as const
    for (const [on, state] of Object.entries(found)) await visitOf(mentor, businessId, family.householdId, on, state)
    expect((await meetingExceptions(lead)).businessStopped).toMatchObject([{ subjectId: businessId, on: '2026-11-01' }])
    expect((await lastVisits(store.query, [businessId])).get(businessId)).toMatchObject([
      { visitedOn: '2026-11-01', state: 'suspended' },
      { visitedOn: '2026-10-01', state: 'suspended' },
    ])
  })
})

test('caseloads stand beside the limit, for officers, tutors and mentors of the team', async () => {
  const { lead, officer, stranger } = await twoTeams(store)
  const mentor = await contextOf(store, 'mentor', { supervisorId: lead.actor.id })
  const family = await familyOf(officer, { riskLevel: 'high', ...lateSince })
  await familyOf(officer, { nextDueOn: '2026-11-20' })
  await familyOf(stranger)
  await businessOf(officer, mentor, family)

  const { limit, roles } = await teamCaseloads(lead)

  expect(limit).toBeNull()
  expect(roles.map(({ role, rows }) => [role, rows])).toEqual([
    [
      'officer',
      [{ id: officer.actor.id, name: officer.actor.displayName, role: 'officer', open: 2, high: 1, late: 1, week: 1 }],
    ],
    ['tutor', []],
    [
      'mentor',
      [{ id: mentor.actor.id, name: mentor.actor.displayName, role: 'mentor', open: 1, high: 1, late: 1, week: 0 }],
    ],
  ])
})

describe('data quality', () => {
  test('says by officer what is missing, and opens its list', async () => {
    const { lead, otherLead, officer, stranger } = await twoTeams(store)
    const family = await familyOf(officer)
    const twin = await familyOf(officer, { reunifiedOn: '2026-11-01' })
    await familyOf(stranger)
    await store.write((tx) => tx.update(users).set({ displayName: 'Aïcha' }).where(eq(users.id, officer.actor.id)))

    const page = await dataQuality(lead, new URLSearchParams(`what=baseline&officer=${officer.actor.id}`))

    expect(page.officers).toEqual([
      {
        id: officer.actor.id,
        name: 'Aïcha',
        open: 2,
        counts: { baseline: 1, consent: 2, childrenNotAsked: 2, register: 0, visitFigures: 0, duplicate: 2 },
      },
    ])
    expect(page.missing).toMatchObject([{ id: family.householdId, on: '2026-05-19' }])
    const girls = [family.childIds[0], twin.childIds[0]]
    await store.write((tx) => tx.update(people).set({ returnee: true }).where(inArray(people.id, girls)))
    const twice = await dataQuality(lead, new URLSearchParams('what=duplicate'))
    expect(new Set(twice.missing.map(({ key }) => key)).size).toBe(4)
    expect(twice.missing.map(({ id, other }) => [id, other?.id]).sort()).toEqual(
      [
        ...[1, 2].map(() => [family.householdId, twin.householdId]),
        ...[1, 2].map(() => [twin.householdId, family.householdId]),
      ].sort(),
    )
    expect(
      (await dataQuality(otherLead, new URLSearchParams(`what=baseline&officer=${officer.actor.id}`))).officer,
    ).toBeNull()
  })

  test('asks for last month’s register of who was enrolled for its school year', async () => {
    const { lead, officer } = await twoTeams(store)
    const { householdId, childIds } = await familyOf(officer)
    await enrolChild(officer, enrolment(childIds[0], { enrolledOn: '2026-10-01' }))
    await enrolChild(officer, enrolment(childIds[1], { enrolledOn: '2026-02-01', schoolYear: '2025-2026' }))
    const { missing } = await dataQuality(lead, new URLSearchParams('what=register'))
    expect(missing).toMatchObject([{ id: householdId, count: 1, on: '2026-10-01' }])
  })

  test('counts the days between a deed and its entry, by person', async () => {
    const { lead, officer } = await twoTeams(store)
    const mentor = await contextOf(store, 'mentor', { supervisorId: lead.actor.id })
    const family = await familyOf(officer)
    const businessId = await businessOf(officer, mentor, family)
    await visitOf(mentor, businessId, family.householdId, '2026-11-19', 'open')
    await visitOf(mentor, businessId, family.householdId, '2026-11-01', 'open')

    const page = await dataQuality(lead, new URLSearchParams(`person=${mentor.actor.id}`))

    expect(page.people).toMatchObject([{ id: mentor.actor.id, n: 2, medianDays: 9, late: 1 }])
    expect(page.late).toMatchObject([{ kind: 'visit', subjectId: family.householdId, days: 18 }])
    expect(page.officers[0]?.counts.visitFigures).toBe(1)
  })
})

async function visitOf(
  { actor }: Context,
  businessId: string,
  householdId: string,
  visitedOn: string,
  state: 'open' | 'closed' | 'suspended',
) {
  const visit = { id: uuidv7(), businessId, householdId, visitedOn, found: 'done' as const, state }
  const figures = visitedOn === '2026-11-01' ? {} : { takings: 1000, costs: 500 }
  await store.write((tx) =>
    tx.insert(visits).values({ ...visit, ...figures, visitedById: actor.id, recordedAt: testNow }),
  )
}
