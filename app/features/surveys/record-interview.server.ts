import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { interviews, surveyResponses } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore, unordered } from '~/domain/sent-before'
import type { ChildAnswer } from '~/domain/roster/child-answer'
import { interviewRefusal, type InterviewStatus } from '~/domain/surveys/interview-refusal'
import { copingUsed } from '~/domain/surveys/lcs'
import type { SurveyRound } from '~/domain/surveys/rounds'
import { completeMilestone } from '~/server/complete-milestone.server'
import type { Context } from '~/server/context.server'
import { followSignals } from '~/server/follow-signals.server'
import { recordEvent } from '~/server/record-event.server'
import { recordWhereabouts } from '~/server/record-whereabouts.server'
import { rosterSentBefore } from '~/server/roster-sent-before.server'
import { fcsCutoffs } from './fcs-cutoffs.server'
import { scoreAnswers, type InterviewAnswers } from './score-answers'
import { surveyedHousehold } from './surveyed-household.server'

export type InterviewForm = {
  id: string
  round: SurveyRound
  interviewedOn: CivilDate
  status: InterviewStatus
  note?: string | undefined
  answers: InterviewAnswers
  children: ChildAnswer[]
}

/**
 * One interview of a household. Done, its results are computed now and kept with version and cut-offs, and the round
 * of the plan is complete; not found and refused are kept as such.
 *
 * @throws {Refused} household not there (404), a date that cannot be or another roster (422), the round is done (409)
 */
export async function recordInterview({ actor, store, now }: Context, householdId: string, form: InterviewForm) {
  await store.write(async (tx) => {
    const household = await surveyedHousehold(tx, actor, householdId, 'survey.answer')
    if (!household || household.closedOn !== null) throw new Refused('not-there', 404)
    const { id, round, interviewedOn, status, note = null } = form
    const [standing] = await tx.select().from(interviews).where(eq(interviews.id, id))
    if (standing && standing.interviewedById !== actor.id) throw new Refused('not-there', 404)
    if (standing) {
      sentBefore(standing, { householdId, round, interviewedOn, status, note })
      if (status === 'done') await answersSentBefore(tx, form)
      return
    }

    const known = { returnedOn: household.returnedOn, roundsDone: await roundsDone(tx, householdId) }
    const refusal = interviewRefusal(form, known, nigerDate(now))
    if (refusal) throw new Refused(refusal, refusal === 'survey-round-done' ? 409 : 422)

    await tx
      .insert(interviews)
      .values({ id, householdId, round, interviewedOn, status, note, interviewedById: actor.id, recordedAt: now })
    if (status === 'done') await keepAnswers(tx, { actor, now }, householdId, form)
    await recordEvent(tx, {
      actor,
      now,
      action: `survey.${status}`,
      subjects: [{ kind: 'household', id: householdId }],
      details: { interviewId: id, round, interviewedOn },
    })
  })
}

async function keepAnswers(
  tx: Db,
  by: Pick<Context, 'actor' | 'now'>,
  householdId: string,
  { id: interviewId, round, interviewedOn, answers, children }: InterviewForm,
) {
  const results = scoreAnswers(answers, await fcsCutoffs(tx, interviewedOn))
  await tx.insert(surveyResponses).values(results.map((result) => ({ id: uuidv7(), interviewId, ...result })))
  const check = { householdId, seenOn: interviewedOn, sourceKind: 'survey', sourceId: interviewId } as const
  await recordWhereabouts(tx, by, { ...check, answers: children })
  if (copingUsed(answers['lcs']?.['beg']) || copingUsed(answers['lcs']?.['withdrawFromSchool']))
    await followSignals(tx, by, householdId)
  if (round === 'other') return
  await completeMilestone(tx, by, {
    householdId,
    code: round,
    personId: null,
    completedOn: interviewedOn,
    evidence: 'survey',
    evidenceId: interviewId,
  })
}

async function answersSentBefore(tx: Db, { id, interviewedOn, answers, children }: InterviewForm) {
  const kept = await tx.select().from(surveyResponses).where(eq(surveyResponses.interviewId, id))
  const sent = scoreAnswers(answers, await fcsCutoffs(tx, interviewedOn))
  sentBefore({ answers: unordered(kept.flatMap(linesOf)) }, { answers: unordered(sent.flatMap(linesOf)) })
  await rosterSentBefore(tx, id, children)
}

function linesOf({ instrument, answers }: { instrument: string; answers: Record<string, number | null> }) {
  return Object.entries(answers).flatMap(([code, given]) => (given === null ? [] : [[instrument, code, given]]))
}

async function roundsDone(tx: Db, householdId: string) {
  const done = await tx
    .select({ round: interviews.round })
    .from(interviews)
    .where(and(eq(interviews.householdId, householdId), eq(interviews.status, 'done')))
  return done.map(({ round }) => round)
}
