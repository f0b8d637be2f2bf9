import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { households } from '#db/schema/index'
import type { Store } from '#db/store'
import { recordContact } from '~/features/casework/record-contact.server'
import { journalOfHousehold } from '~/features/plans/journal-of-household.server'
import { linksOfHousehold } from '~/features/plans/links-of-household.server'
import { nextSteps } from '~/features/plans/next-steps'
import { outcomesOfHousehold } from '~/features/plans/outcomes-of-household.server'
import { planOfHousehold } from '~/features/plans/plan-of-household.server'
import { withdrawCompletion } from '~/features/plans/withdraw-completion.server'
import { recordInterview } from '~/features/surveys/record-interview.server'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { contactForm } from '../factories/contacts'
import { householdWithPlan, stepOf } from '../factories/plans'
import { contextOf } from '../factories/staff'
import { testStore } from '../factories/test-store'

let store: Store
let officer: Context
let stranger: Context
beforeAll(async () => {
  store = await testStore()
  officer = await contextOf(store, 'officer')
  stranger = await contextOf(store, 'officer')
})

test('the kit opens on the score before and after it, and what is not known yet says when it will be', async () => {
  const { id, motherId, daughterId } = await householdWithPlan(officer)
  await interview(officer, id, 'H1', '2026-10-15', 14, { personId: daughterId, where: 'away', why: 'work' })
  await deliver(officer, id, motherId, '2026-11-10')
  const spring = { ...officer, now: new Date('2027-03-20T09:00:00Z') }
  await interview(spring, id, 'other', '2027-02-05', 2, { personId: daughterId, where: 'here' })

  const [kit, enrolment, training] = [
    await stepOf(spring, id, 'M4'),
    await stepOf(spring, id, 'C1'),
    await stepOf(spring, id, 'M2'),
  ]
  const links = await linksOfHousehold(spring, id, [kit, enrolment, training])
  const told = Object.fromEntries((links.get(kit.id) ?? []).map(({ link, pair }) => [link.measure, pair]))
  expect(told).toMatchObject({
    childrenAtHome: { kind: 'paired', change: 'improved', before: { value: 1 }, after: { value: 0 } },
    rcsi: {
      kind: 'paired',
      change: 'improved',
      t0: '2026-11-10',
      before: { on: '2026-10-15', value: 14, instrumentVersion: '1 3/18' },
      after: { on: '2027-02-05', value: 2 },
    },
    fcs: { kind: 'noBefore' },
  })
  expect(links.get(training.id)).toEqual([])
  expect((links.get(enrolment.id) ?? []).map(({ pair }) => pair)).toMatchObject([
    { kind: 'notEligible', reason: 'notReached' },
    { kind: 'notEligible', reason: 'notReached' },
  ])
  const winter = { ...officer, now: new Date('2027-02-20T09:00:00Z') }
  expect((await linksOfHousehold(winter, id, [kit])).get(kit.id)?.map(({ pair }) => pair)).toMatchObject(
    Array.from({ length: 3 }, () => ({ reason: 'windowOpen', opensOn: '2027-01-09', closesOn: '2027-03-10' })),
  )
})

test('outcomes keep who was where and what was not computable apart', async () => {
  const { id, daughterId } = await householdWithPlan(officer)
  await interview(officer, id, 'H1', '2026-10-15', null, { personId: daughterId, where: 'notAsked' })
  expect(await outcomesOfHousehold(officer, id)).toMatchObject({
    presence: [{ personId: daughterId, points: [{ on: '2026-10-15', state: 'notAsked', alarming: false }] }],
    scores: { rcsi: [{ on: '2026-10-15', score: null }] },
  })
})

test('what is late stands first among the next steps, the longest late on top', async () => {
  const { id } = await householdWithPlan(officer)
  const plan = await planOfHousehold(officer, id)
  const next = nextSteps(plan?.milestones ?? [])
  expect(next.slice(0, 3).map(({ code, daysLate }) => [code, daysLate])).toEqual([
    ['F1', 65],
    ['F2', 49],
    ['C1', 49],
  ])
  expect(next.at(-1)?.daysLate).toBe(0)
})

test('nothing is late, threatened or next in the plan of a closed case', async () => {
  const { id } = await householdWithPlan(officer)
  await store.write((tx) => tx.update(households).set({ closedOn: '2026-11-01' }).where(eq(households.id, id)))
  const plan = await planOfHousehold(officer, id)
  const open = plan?.milestones.filter(({ completedOn }) => completedOn === null) ?? []
  expect(new Set(open.map(({ state, daysLate }) => `${state} ${daysLate}`))).toEqual(new Set(['notDone 0']))
  expect(nextSteps(open)).toEqual([])
  expect(plan?.dependencies).toEqual([])
})

test('the journal tells deeds newest first, a page at a time, and nothing to others', async () => {
  const { id } = await householdWithPlan(officer)
  const { id: step } = await stepOf(officer, id, 'F1')
  const contact = contactForm({ milestoneId: step })
  await recordContact({ ...officer, now: new Date('2026-11-20T09:00:00Z') }, id, contact)
  await withdrawCompletion({ ...officer, now: new Date('2026-11-21T09:00:00Z') }, step, {
    completionId: contact.id,
    reason: 'Erreur',
  })
  const first = await journalOfHousehold(officer, id, { limit: 2 })
  expect(first.entries.map(({ action }) => action)).toEqual(['milestone.completionWithdrawn', 'contact.recorded'])
  expect(first.entries[1]).toMatchObject({ by: officer.actor.displayName, details: { code: 'F1' } })
  const rest = await journalOfHousehold(officer, id, { before: first.next, limit: 10 })
  expect(rest.entries.map(({ action }) => action)).toContain('plan.created')
  expect(rest.next).toBeNull()
  expect(await journalOfHousehold(officer, id, { before: 'nonsense', limit: 2 })).toEqual(first)
  expect(await journalOfHousehold(stranger, id, { limit: 2 })).toEqual({ entries: [], next: null })
})

test("somebody else's outcomes and links are empty", async () => {
  const { id, daughterId } = await householdWithPlan(officer)
  await interview(officer, id, 'H1', '2026-10-15', 14, { personId: daughterId, where: 'here' })
  const kit = await stepOf(officer, id, 'M4')
  expect((await linksOfHousehold(stranger, id, [kit])).get(kit.id)).toEqual([])
  expect(await outcomesOfHousehold(stranger, id)).toMatchObject({ presence: [], scores: { rcsi: [] } })
})

type Answer = Parameters<typeof recordInterview>[2]['children'][number]

/** An interview whose rCSI is the days of less preferred food and of smaller portions. */
async function interview(
  context: Context,
  householdId: string,
  round: 'H1' | 'other',
  interviewedOn: string,
  rcsi: number | null,
  child: Answer,
) {
  const lessQuality = rcsi === null ? undefined : Math.min(7, rcsi)
  const smallerPortions = rcsi === null ? undefined : rcsi - Math.min(7, rcsi)
  const answers = { rcsi: { lessQuality, borrow: 0, fewerMeals: 0, smallerPortions, adultsAteLess: 0 } }
  const form = { id: uuidv7(), round, interviewedOn, status: 'done' as const, children: [child] }
  await recordInterview(context, householdId, { ...form, answers: { fcs: {}, income: {}, ...answers } })
}

async function deliver({ actor, now }: Context, householdId: string, personId: string, completedOn: string) {
  const shown = { evidence: 'kitDelivery', evidenceId: uuidv7() }
  await store.write((tx) =>
    completeMilestone(tx, { actor, now }, { householdId, code: 'M4', personId, completedOn, ...shown }),
  )
}
