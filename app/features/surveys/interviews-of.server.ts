import { desc, eq } from 'drizzle-orm'
import { interviews, surveyResponses, users, whereabouts } from '#db/schema/index'
import type { Context } from '~/server/context.server'

/** All that a household was asked, the newest first, with the results as they were computed then. */
export async function interviewsOf(store: Context['store'], householdId: string) {
  const [asked, responses, children] = await Promise.all([
    store.query
      .select({ interview: interviews, interviewedBy: users.displayName })
      .from(interviews)
      .innerJoin(users, eq(users.id, interviews.interviewedById))
      .where(eq(interviews.householdId, householdId))
      .orderBy(desc(interviews.interviewedOn), desc(interviews.id)),
    store.query
      .select({ response: surveyResponses })
      .from(surveyResponses)
      .innerJoin(interviews, eq(interviews.id, surveyResponses.interviewId))
      .where(eq(interviews.householdId, householdId))
      .orderBy(surveyResponses.id),
    store.query
      .select()
      .from(whereabouts)
      .where(eq(whereabouts.householdId, householdId))
      .orderBy(whereabouts.personId),
  ])
  return asked.map(({ interview, interviewedBy }) => ({
    ...interview,
    interviewedBy,
    results: responses.map(({ response }) => response).filter(({ interviewId }) => interviewId === interview.id),
    children: children.filter(({ sourceId }) => sourceId === interview.id),
  }))
}

export type AskedInterview = Awaited<ReturnType<typeof interviewsOf>>[number]
