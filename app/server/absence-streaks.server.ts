import { and, desc, eq, gte, inArray, isNull, lt, type SQL, type SQLWrapper } from 'drizzle-orm'
import {
  enrolments,
  groupMembers,
  groups,
  people,
  schoolAbsences,
  schools,
  sessionAttendance,
  tutoringSessions,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import {
  isLongUnexplained,
  missedSchoolDays,
  missedSessions,
  reachesBack,
  type MissedSessions,
} from '~/domain/schooling/absence-streaks'
import type { Closure } from '~/domain/schooling/closures'
import type { SchoolYears } from '~/domain/schooling/school-term'
import { closuresBetween } from './closures-of.server'
import { missedDaysThatAlert } from './missed-days-that-alert.server'
import { schoolYears } from './school-calendar.server'

export type Streak = {
  personId: string
  householdId: string | null
  /** In a row, in the group where it is longest. */
  missedSessions: number
  missedSince: CivilDate | null
  unexplainedSessions: number
  groupId: string | null
  missedSchoolDays: number
  schoolDaysSince: CivilDate | null
  /** The last session, of any group, at which the child was seen after the row began; null where it was not. */
  seenOn: CivilDate | null
  /** Nobody knows why, and it is longer than the school days that alert. */
  hard: boolean
}

/** A child without a session for so long misses nothing now. */
const lookBackDays = 90

/**
 * What each child misses in a row, sessions and school days; children who miss nothing are left out. Runs inside a
 * transaction as well. Source: docs/programme-rules.md §10.
 */
export async function absenceStreaks(db: Db, personIds: string[] | SQLWrapper, today: CivilDate): Promise<Streak[]> {
  if (Array.isArray(personIds) && personIds.length === 0) return []
  const years = await schoolYears(db)
  const alerting = await missedDaysThatAlert(db, today)
  const { marks, closures } = await marksOfRows(db, personIds, years, today)
  const absences = await absencesOf(db, personIds)
  const sessions = longestBy(marks, closures, years)
  const ids = [...new Set([...sessions.keys(), ...absences.map(({ personId }) => personId)])]
  const households = new Map([...marks, ...absences].map(({ personId, householdId }) => [personId, householdId]))
  const marksByPerson = groupBy(marks, ({ personId }) => personId)
  const schoolOf = await schoolsOfPupils(
    db,
    absences.map(({ personId }) => personId),
  )

  return ids.flatMap((personId) => {
    const missed = sessions.get(personId)
    const own = absences.filter((absence) => absence.personId === personId)
    const school = schoolOf.get(personId) ?? { id: '', communePcode: '' }
    const days = missedSchoolDays(own, closures, school, years)
    if ((missed?.missed ?? 0) === 0 && days.missed === 0) return []
    return [
      {
        personId,
        householdId: households.get(personId) ?? null,
        missedSessions: missed?.missed ?? 0,
        missedSince: missed?.since ?? null,
        unexplainedSessions: missed?.unexplained ?? 0,
        groupId: missed?.groupId ?? null,
        missedSchoolDays: days.missed,
        schoolDaysSince: days.since,
        seenOn: seenAfter(marksByPerson.get(personId) ?? [], [missed?.since, days.since]),
        hard: isLongUnexplained(days, alerting),
      },
    ]
  })
}

function seenAfter(marks: readonly Mark[], began: (CivilDate | null | undefined)[]) {
  const [since = ''] = began.flatMap((on) => on ?? []).sort()
  const seen = marks.filter(({ mark }) => mark === 'present' || mark === 'late')
  return (
    seen
      .flatMap(({ on }) => (on >= since ? [on] : []))
      .sort()
      .at(-1) ?? null
  )
}

export async function streaksOfHousehold(db: Db, householdId: string, today: CivilDate) {
  const members = db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.householdId, householdId), isNull(people.leftHouseholdOn)))
  return await absenceStreaks(db, members, today)
}

type Mark = Awaited<ReturnType<typeof marksOf>>[number]

/** The marks of the last days, and all earlier ones of children whose row did not begin in them. */
async function marksOfRows(db: Db, personIds: string[] | SQLWrapper, years: SchoolYears, today: CivilDate) {
  const from = addDays(today, -lookBackDays)
  const yearAgo = addDays(today, -366)
  const closures = await closuresBetween(db, yearAgo, today)
  const recent = await marksOf(db, personIds, gte(tutoringSessions.heldOn, from))
  const open = byGroup(recent).filter((marks) => reachesBack(marks, closures, schoolOfMarks(marks), years))
  if (open.length === 0) return { marks: recent, closures }
  const ids = [...new Set(open.flatMap(([first]) => first?.personId ?? []))]
  const marks = [...recent, ...(await marksOf(db, ids, lt(tutoringSessions.heldOn, from)))]
  const oldest = marks.at(-1)?.on ?? from
  return { marks, closures: oldest < yearAgo ? await closuresBetween(db, oldest, today) : closures }
}

function byGroup(marks: Mark[]) {
  return [...groupBy(marks, ({ personId, groupId }) => `${personId} ${groupId}`).values()]
}

function schoolOfMarks([first]: Mark[]) {
  return { id: first?.schoolId ?? '', communePcode: first?.communePcode ?? '' }
}

function longestBy(marks: Mark[], closures: Closure[], years: SchoolYears) {
  const longest = new Map<string, MissedSessions & { groupId: string }>()
  for (const ofOne of byGroup(marks)) {
    const [first] = ofOne
    if (!first) continue
    const { personId, groupId } = first
    const streak = missedSessions(ofOne, closures, schoolOfMarks(ofOne), years)
    if (streak.missed > (longest.get(personId)?.missed ?? 0)) longest.set(personId, { ...streak, groupId })
  }
  return longest
}

function marksOf(db: Db, personIds: string[] | SQLWrapper, held: SQL) {
  return db
    .select({
      personId: sessionAttendance.personId,
      householdId: people.householdId,
      groupId: tutoringSessions.groupId,
      schoolId: groups.schoolId,
      communePcode: schools.communePcode,
      on: tutoringSessions.heldOn,
      mark: sessionAttendance.mark,
      reason: sessionAttendance.reason,
    })
    .from(sessionAttendance)
    .innerJoin(tutoringSessions, eq(tutoringSessions.id, sessionAttendance.sessionId))
    .innerJoin(groups, eq(groups.id, tutoringSessions.groupId))
    .innerJoin(schools, eq(schools.id, groups.schoolId))
    .innerJoin(people, eq(people.id, sessionAttendance.personId))
    .innerJoin(
      groupMembers,
      and(eq(groupMembers.groupId, groups.id), eq(groupMembers.personId, people.id), isNull(groupMembers.leftOn)),
    )
    .where(and(inArray(sessionAttendance.personId, personIds), isNull(tutoringSessions.withdrawnAt), held))
    .orderBy(desc(tutoringSessions.heldOn), desc(tutoringSessions.id))
}

function absencesOf(db: Db, personIds: string[] | SQLWrapper) {
  return db
    .select({
      personId: schoolAbsences.personId,
      householdId: people.householdId,
      firstMissedOn: schoolAbsences.firstMissedOn,
      seenMissingOn: schoolAbsences.seenMissingOn,
      reason: schoolAbsences.reason,
      backOn: schoolAbsences.backOn,
    })
    .from(schoolAbsences)
    .innerJoin(people, eq(people.id, schoolAbsences.personId))
    .where(and(inArray(schoolAbsences.personId, personIds), isNull(schoolAbsences.backOn)))
}

/** Where each child is enrolled, the latest enrolment that has not ended. */
export async function schoolsOfPupils(db: Db, personIds: string[]) {
  if (personIds.length === 0) return new Map<string, { id: string; communePcode: string }>()
  const rows = await db
    .select({ personId: enrolments.personId, id: schools.id, communePcode: schools.communePcode })
    .from(enrolments)
    .innerJoin(schools, eq(schools.id, enrolments.schoolId))
    .where(and(inArray(enrolments.personId, personIds), isNull(enrolments.endedOn)))
    .orderBy(enrolments.schoolYear)
  return new Map(rows.map(({ personId, id, communePcode }) => [personId, { id, communePcode }]))
}
