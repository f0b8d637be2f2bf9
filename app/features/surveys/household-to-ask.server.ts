import { and, eq } from 'drizzle-orm'
import { interviews } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { surveyRounds } from '~/domain/surveys/rounds'
import { logAccess } from '~/server/access-log.server'
import { childRoster } from '~/server/child-roster.server'
import type { Context } from '~/server/context.server'
import { caseNames } from '~/server/case-names.server'
import { surveyedHousehold } from './surveyed-household.server'

/** What an interviewer needs: the rounds that are still to be done and the children to ask about. */
export async function householdToAsk(context: Context, householdId: string) {
  const { actor, store, now } = context
  const household = await surveyedHousehold(store.query, actor, householdId, 'survey.answer')
  if (!household || household.closedOn !== null) return null
  logAccess(context, 'household', household.id)
  const today = nigerDate(now)
  const [roster, names, done] = await Promise.all([
    childRoster(store, householdId, today),
    caseNames(store, [householdId]),
    store.query
      .select({ round: interviews.round })
      .from(interviews)
      .where(and(eq(interviews.householdId, householdId), eq(interviews.status, 'done'))),
  ])
  const rounds = surveyRounds.filter((round) => round === 'other' || !done.some((row) => row.round === round))
  const caregiver = names.get(householdId) ?? ''
  return { id: household.id, caseNumber: household.caseNumber, caregiver, today, roster, rounds }
}
