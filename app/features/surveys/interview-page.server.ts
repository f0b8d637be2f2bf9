import { and, eq } from 'drizzle-orm'
import { households, interviews } from '#db/schema/index'
import { findInstrument } from '~/domain/surveys/instruments'
import type { Question } from '~/domain/surveys/instrument'
import { points } from '~/domain/surveys/score'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { visibleInterviews } from '~/server/visibility.server'
import { childrenAsked } from './children-asked.server'
import { caseNames } from '~/server/case-names.server'
import { interviewsOf, type AskedInterview } from './interviews-of.server'

/** One interview: every result with the answers it came from, and the computable one before it. */
export async function interviewPage(context: Context, interviewId: string) {
  const { actor, store } = context
  const [found] = await store.query
    .select({ householdId: households.id, caseNumber: households.caseNumber })
    .from(interviews)
    .innerJoin(households, eq(households.id, interviews.householdId))
    .where(and(eq(interviews.id, interviewId), visibleInterviews(store.query, actor)))
  if (!found) return null
  logAccess(context, 'household', found.householdId)

  const [all, names] = await Promise.all([
    interviewsOf(store, found.householdId),
    caseNames(store, [found.householdId]),
  ])
  const place = all.findIndex(({ id }) => id === interviewId)
  const interview = all[place]
  if (!interview) return null
  const { id, round, interviewedOn, status, note, interviewedBy } = interview
  return {
    ...found,
    caregiver: names.get(found.householdId) ?? '',
    interview: { id, round, interviewedOn, status, note, interviewedBy },
    children: await childrenAsked(store, interview.children, interviewedOn),
    results: interview.results.map((result) => ({
      ...explained(result),
      before: before(result, all.slice(place + 1)),
    })),
  }
}

export type InterviewPage = NonNullable<Awaited<ReturnType<typeof interviewPage>>>
export type InstrumentResult = InterviewPage['results'][number]

type Result = AskedInterview['results'][number]

function explained(result: Result) {
  const questions = findInstrument(result.instrument, result.instrumentVersion)?.questions ?? []
  return { ...result, lines: questions.map((question) => line(question, result.answers[question.code] ?? null)) }
}

function line(question: Question, answer: number | null) {
  const { code, text, kind, weight } = question
  return { code, text, kind, weight, answer, points: answer === null ? null : points(question, answer) }
}

/** The latest result before this one that can be compared with it: same instrument, same version, computed. */
function before(result: Result, earlier: AskedInterview[]) {
  for (const { interviewedOn, results } of earlier) {
    const found = results.find(
      ({ instrument, instrumentVersion, computable }) =>
        computable && instrument === result.instrument && instrumentVersion === result.instrumentVersion,
    )
    if (found) return { on: interviewedOn, score: found.score ?? 0 }
  }
  return null
}
