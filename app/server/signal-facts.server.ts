import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import {
  businesses,
  enrolments,
  interviews,
  kitLosses,
  kits,
  levelChecks,
  people,
  surveyResponses,
  visits,
  whereabouts,
} from '#db/schema/index'
import type { Db } from '#db/store'
import type { SignalFacts } from '~/domain/alerts/household-signals'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { isMissingReturnee } from '~/domain/roster/leaving'
import { copingUsed } from '~/domain/surveys/lcs'
import { streaksOfHousehold, type Streak } from './absence-streaks.server'
import { missedDaysThatAlert } from './missed-days-that-alert.server'
import { standingAnswers } from './standing-answers.server'

/** What the alert rule asks about one household, from what the database holds; works inside a transaction. */
export async function signalFacts(db: Db, householdId: string, today: CivilDate): Promise<SignalFacts> {
  const ever = await db.select().from(people).where(eq(people.householdId, householdId))
  const missing = ever.filter((person) => isMissingReturnee(person, today))
  const members = ever.flatMap(({ id, leftHouseholdOn }) => (leftHouseholdOn === null ? [id] : []))
  const seen = await db
    .select()
    .from(whereabouts)
    .where(
      and(
        eq(whereabouts.householdId, householdId),
        ne(whereabouts.state, 'notAsked'),
        inArray(whereabouts.personId, [...members, ...missing.map(({ id }) => id)]),
        standingAnswers(db),
      ),
    )
    .orderBy(desc(whereabouts.seenOn), desc(whereabouts.id))
  const visited = await db
    .select()
    .from(visits)
    .where(and(eq(visits.householdId, householdId), eq(visits.found, 'done')))
    .orderBy(desc(visits.visitedOn), desc(visits.id))
  const checks = await db
    .select()
    .from(levelChecks)
    .where(inArray(levelChecks.personId, members))
    .orderBy(desc(levelChecks.checkedOn), desc(levelChecks.id))
  const streaks = await streaksOfHousehold(db, householdId, today)
  return {
    children: childrenSeen(seen, missing),
    businesses: [...groupBy(visited, ({ businessId }) => businessId)].map(([businessId, rows]) => ({
      businessId,
      visits: rows.map(({ visitedOn, ...visit }) => ({ ...visit, on: visitedOn })),
    })),
    distressSales: await distressSales(db, householdId),
    coping: await lastCoping(db, householdId),
    streaks: streaks.flatMap(streakFacts),
    missedInARow: await missedDaysThatAlert(db, today),
    stopped: await stoppedSchool(db, householdId),
    levels: [...groupBy(checks, ({ personId }) => personId)].map(([personId, rows]) => ({
      personId,
      checks: rows.map(({ checkedOn, language, reading, arithmetic }) => ({
        on: checkedOn,
        language,
        reading,
        arithmetic,
      })),
    })),
  }
}

/** A returned child who left, and nobody says with whom it lives, is away from that day. */
function childrenSeen(
  seen: (typeof whereabouts.$inferSelect)[],
  missing: { id: string; leftHouseholdOn: CivilDate | null }[],
): SignalFacts['children'] {
  const left = new Map(missing.map(({ id, leftHouseholdOn }) => [id, leftHouseholdOn]))
  const byChild = groupBy(seen, ({ personId }) => personId)
  return [...new Set([...byChild.keys(), ...left.keys()])].map((personId) => {
    const on = left.get(personId)
    return {
      personId,
      seen: [
        ...(on ? [{ on, away: 'notKnown' as const, since: on }] : []),
        ...(byChild.get(personId) ?? []).map(({ seenOn, state, why, since }) => ({
          on: seenOn,
          away: state === 'away' ? (why ?? ('notKnown' as const)) : null,
          since,
        })),
      ],
    }
  })
}

/** A visit since then speaks in its place. */
async function distressSales(db: Db, householdId: string): Promise<SignalFacts['distressSales']> {
  const rows = await db
    .select({
      lossId: kitLosses.id,
      on: kitLosses.happenedOn,
      reportedAt: kitLosses.reportedAt,
      businessId: businesses.id,
      lastVisitOn: businesses.lastVisitOn,
    })
    .from(kitLosses)
    .innerJoin(kits, eq(kits.id, kitLosses.kitId))
    .leftJoin(businesses, eq(businesses.caregiverId, kits.caregiverId))
    .where(and(eq(kits.householdId, householdId), eq(kitLosses.kind, 'soldUnderDistress')))
  return rows
    .filter(({ reportedAt, lastVisitOn }) => lastVisitOn === null || lastVisitOn <= nigerDate(reportedAt))
    .map(({ lossId, on, businessId }) => ({ lossId, on, businessId }))
}

/** Sessions and school days each have a row of their own, and so each a day on which it began. */
function streakFacts(streak: Streak): SignalFacts['streaks'] {
  const { personId, hard, missedSchoolDays, schoolDaysSince, unexplainedSessions, missedSince } = streak
  return [
    ...(hard && schoolDaysSince
      ? [{ personId, of: 'days' as const, since: schoolDaysSince, missed: missedSchoolDays }]
      : []),
    ...(missedSince ? [{ personId, of: 'sessions' as const, since: missedSince, missed: unexplainedSessions }] : []),
  ]
}

async function lastCoping(db: Db, householdId: string): Promise<SignalFacts['coping']> {
  const rows = await db
    .select({ interviewId: interviews.id, on: interviews.interviewedOn, answers: surveyResponses.answers })
    .from(surveyResponses)
    .innerJoin(interviews, eq(interviews.id, surveyResponses.interviewId))
    .where(and(eq(interviews.householdId, householdId), eq(surveyResponses.instrument, 'lcs')))
    .orderBy(desc(interviews.interviewedOn), desc(interviews.id))
    .limit(recentInterviews)
  const last = rows.find(
    ({ answers }) => typeof answers['beg'] === 'number' || typeof answers['withdrawFromSchool'] === 'number',
  )
  if (!last) return null
  const { answers, ...when } = last
  return { ...when, begged: copingUsed(answers['beg']), withdrewFromSchool: copingUsed(answers['withdrawFromSchool']) }
}

/** A round in which coping was not asked hides nothing that was told before. */
const recentInterviews = 6

/** Children whose last enrolment ended because they stopped. */
async function stoppedSchool(db: Db, householdId: string) {
  const rows = await db
    .select({
      personId: enrolments.personId,
      enrolledOn: enrolments.enrolledOn,
      endedOn: enrolments.endedOn,
      endedWhy: enrolments.endedWhy,
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(and(eq(people.householdId, householdId), isNull(people.leftHouseholdOn)))
    .orderBy(desc(enrolments.enrolledOn), desc(enrolments.id))
  return [...groupBy(rows, ({ personId }) => personId).values()].flatMap(([last]) =>
    last?.endedOn && last.endedWhy === 'stopped' ? [{ personId: last.personId, on: last.endedOn }] : [],
  )
}
