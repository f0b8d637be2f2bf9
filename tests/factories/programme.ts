import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { completionWithdrawals, interviews, milestoneCompletions, surveyResponses, whereabouts } from '#db/schema/index'
import type { CivilDate } from '~/domain/dates'
import { rcsi } from '~/domain/surveys/rcsi'
import { score, type Answer } from '~/domain/surveys/score'
import type { Context } from '~/server/context.server'
import { familyOf, planOf } from './family'

/** One household: when it got its kit, and the five rCSI answers of each interview. */
type Story = {
  kitOn: CivilDate
  /** The day of an earlier completion that was withdrawn. */
  withdrawnOn?: CivilDate
  closedOn?: CivilDate
  interviews: [on: CivilDate, days: Answer[] | 'notFound'][]
}

const bad = [7, 2, 3, 2, 2]
const good = [0, 0, 0, 0, 0]

/** Read on 30 June 2027: six pairs, of which three are better, two the same and one worse; four without a pair. */
const stories: Story[] = [
  {
    kitOn: '2027-01-10',
    interviews: [
      ['2026-12-20', bad],
      ['2027-04-10', [2, 0, 1, 0, 0]],
    ],
  },
  {
    kitOn: '2027-01-10',
    interviews: [
      ['2026-12-20', bad],
      ['2027-04-10', [4, 1, 0, 0, 0]],
    ],
  },
  {
    kitOn: '2027-01-10',
    interviews: [
      ['2027-01-10', [5, 2, 2, 2, 1]],
      ['2027-03-31', [3, 0, 0, 0, 0]],
    ],
  },
  {
    kitOn: '2027-01-20',
    withdrawnOn: '2026-09-01',
    interviews: [
      ['2027-01-05', [4, 0, 0, 0, 0]],
      ['2027-04-20', [5, 2, 2, 2, 1]],
    ],
  },
  {
    kitOn: '2027-02-01',
    closedOn: '2027-05-30',
    interviews: [
      ['2027-01-15', [0, 0, 0, 0, 6]],
      ['2027-05-01', [1, 0, 0, 0, 6]],
    ],
  },
  {
    kitOn: '2027-03-02',
    interviews: [
      ['2027-02-20', [3, 0, 0, 0, 0]],
      ['2027-06-30', good],
    ],
  },
  {
    kitOn: '2027-01-10',
    interviews: [
      ['2026-09-11', bad],
      ['2027-04-10', good],
    ],
  },
  {
    kitOn: '2027-01-10',
    interviews: [
      ['2026-12-20', bad],
      ['2027-04-10', 'notFound'],
    ],
  },
  {
    kitOn: '2027-01-10',
    interviews: [
      ['2026-12-20', bad],
      ['2027-04-10', [2, 'dontKnow', 1, 0, 0]],
    ],
  },
  {
    kitOn: '2027-01-10',
    interviews: [
      ['2026-12-20', bad],
      ['2027-05-11', good],
    ],
  },
]

export const tenHouseholdsReadOn = '2027-06-30'

/** The ten households of docs/programme-rules.md §3, all of this officer and in this department. */
export async function tenHouseholds(officer: Context, departmentPcode: string) {
  for (const story of stories) await householdOf(officer, departmentPcode, story)
}

async function householdOf(officer: Context, departmentPcode: string, story: Story) {
  const { actor, store, now } = officer
  const { householdId, caregiverId } = await familyOf(officer, { departmentPcode, closedOn: story.closedOn ?? null })
  const ids = await planOf(officer, householdId, [
    { code: 'M1', plannedOn: '2026-12-01', completedOn: '2026-12-01' },
    { code: 'M4', personId: caregiverId, plannedOn: story.kitOn, completedOn: story.withdrawnOn ?? story.kitOn },
    { code: 'M6', personId: caregiverId, plannedOn: '2027-07-01' },
  ])
  if (story.withdrawnOn) await correctCompletion(officer, householdId, ids.M4 ?? '', story.kitOn)
  await store.write(async (tx) => {
    for (const [interviewedOn, days] of story.interviews) {
      const id = uuidv7()
      const status = days === 'notFound' ? ('notFound' as const) : ('done' as const)
      const by = { interviewedById: actor.id, recordedAt: now }
      await tx.insert(interviews).values({ id, householdId, round: 'other', interviewedOn, status, ...by })
      if (days !== 'notFound') await tx.insert(surveyResponses).values(responseOf(id, days))
    }
  })
}

async function correctCompletion(
  { actor, store, now }: Context,
  householdId: string,
  milestoneId: string,
  completedOn: CivilDate,
) {
  const revision = { id: uuidv7(), milestoneId, householdId, revision: 2, completedOn, evidence: 'kitDelivery' }
  await store.write(async (tx) => {
    const [first] = await tx
      .select({ id: milestoneCompletions.id })
      .from(milestoneCompletions)
      .where(eq(milestoneCompletions.milestoneId, milestoneId))
    await tx.insert(completionWithdrawals).values({
      completionId: first?.id ?? '',
      reason: 'Another household’s kit.',
      withdrawnById: actor.id,
      withdrawnAt: now,
    })
    await tx.insert(milestoneCompletions).values({ ...revision, completedById: actor.id, recordedAt: now })
  })
}

function responseOf(interviewId: string, days: readonly Answer[]) {
  const answers = Object.fromEntries(rcsi.questions.map(({ code }, index) => [code, days[index]]))
  const scored = score(rcsi, answers)
  const result =
    scored.kind === 'computed'
      ? { computable: true, score: scored.score, band: scored.band, cutoffs: scored.cutoffs, missing: [] }
      : { computable: false, missing: [...scored.missing] }
  const given = Object.entries(answers).map(([code, answer]) => [code, typeof answer === 'number' ? answer : null])
  return {
    id: uuidv7(),
    interviewId,
    instrument: 'rcsi',
    instrumentVersion: 1,
    answers: Object.fromEntries(given) as Record<string, number | null>,
    ...result,
  }
}

/** A round in which every child of the family was asked about. */
export async function presenceOf(
  { actor, store }: Context,
  { householdId, childIds }: { householdId: string; childIds: readonly string[] },
  seenOn: CivilDate,
  away: 'work' | null,
) {
  const sourceId = uuidv7()
  await store.write((tx) =>
    tx.insert(whereabouts).values(
      childIds.map((personId) => ({
        id: uuidv7(),
        householdId,
        personId,
        seenOn,
        state: away === null ? ('here' as const) : ('away' as const),
        why: away,
        sourceKind: 'contact' as const,
        sourceId,
        recordedById: actor.id,
      })),
    ),
  )
}
