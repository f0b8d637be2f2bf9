import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import { followUpContacts, groupMembers, interviews, people, tutoringSessions, visits } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, daysBetween, nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { entryDelay, lateEntryDays } from '~/domain/team/late-entry'
import { lookBackDays } from '~/domain/team/missing-data'
import type { HouseholdIds } from '~/server/household-ids.server'
import { standingContacts } from '~/server/standing-answers.server'
import type { TeamPerson } from './team-people.server'

export type Entry = {
  id: string
  kind: 'visit' | 'contact' | 'survey' | 'session'
  /** The household, or the group of a session. */
  subjectId: string
  personId: string
  on: CivilDate
  recordedOn: CivilDate
  days: number
}

/** How long after the deed each person of the team writes it down: visits, contacts, surveys and sessions. */
export async function lateEntries(db: Db, ids: HouseholdIds, staff: readonly TeamPerson[], today: CivilDate) {
  const entries = await recentEntries(db, ids, addDays(today, -lookBackDays))
  const byPerson = groupBy(entries, ({ personId }) => personId)
  return {
    people: staff.flatMap(({ id, name, role }) => {
      const own = byPerson.get(id)
      return own ? [{ id, name, role, ...entryDelay(own.map(({ days }) => days)) }] : []
    }),
    late: entries.filter(({ days }) => days > lateEntryDays),
  }
}

export type EntryDelayRow = Awaited<ReturnType<typeof lateEntries>>['people'][number]

async function recentEntries(db: Db, ids: HouseholdIds, since: CivilDate): Promise<Entry[]> {
  const groupsOfTeam = db
    .select({ id: groupMembers.groupId })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(inArray(people.householdId, ids))
  const [visited, contacted, asked, taught] = await Promise.all([
    db
      .select({
        id: visits.id,
        subjectId: visits.householdId,
        personId: visits.visitedById,
        on: visits.visitedOn,
        at: visits.recordedAt,
      })
      .from(visits)
      .where(and(inArray(visits.householdId, ids), gte(visits.visitedOn, since))),
    db
      .select({
        id: followUpContacts.id,
        subjectId: followUpContacts.householdId,
        personId: followUpContacts.recordedById,
        on: followUpContacts.heldOn,
        at: followUpContacts.recordedAt,
      })
      .from(followUpContacts)
      .where(
        and(inArray(followUpContacts.householdId, ids), gte(followUpContacts.heldOn, since), standingContacts(db)),
      ),
    db
      .select({
        id: interviews.id,
        subjectId: interviews.householdId,
        personId: interviews.interviewedById,
        on: interviews.interviewedOn,
        at: interviews.recordedAt,
      })
      .from(interviews)
      .where(and(inArray(interviews.householdId, ids), gte(interviews.interviewedOn, since))),
    db
      .select({
        id: tutoringSessions.id,
        subjectId: tutoringSessions.groupId,
        personId: tutoringSessions.heldById,
        on: tutoringSessions.heldOn,
        at: tutoringSessions.recordedAt,
      })
      .from(tutoringSessions)
      .where(
        and(
          inArray(tutoringSessions.groupId, groupsOfTeam),
          gte(tutoringSessions.heldOn, since),
          isNull(tutoringSessions.withdrawnAt),
        ),
      ),
  ])
  return [
    ...visited.map((row) => entryOf('visit', row)),
    ...contacted.map((row) => entryOf('contact', row)),
    ...asked.map((row) => entryOf('survey', row)),
    ...taught.map((row) => entryOf('session', row)),
  ]
}

type Row = { id: string; subjectId: string; personId: string; on: CivilDate; at: Date }

function entryOf(kind: Entry['kind'], { at, ...row }: Row): Entry {
  const recordedOn = nigerDate(at)
  return { ...row, kind, recordedOn, days: Math.max(0, daysBetween(row.on, recordedOn)) }
}
