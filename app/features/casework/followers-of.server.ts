import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { businesses, groupMembers, groups, people } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Followers } from '~/domain/casework/task-owner'
import { householdsRefusing } from '~/server/latest-answers.server'
import { mayBeTaught } from '~/server/visibility.server'

export type CaseRow = { id: string; officerId: string }

/**
 * Who follows the people of these households beside the officer: the mentor of a caregiver, the tutor of a child; of
 * two, the one who came last. Where the family refuses or takes it back, nobody does. Source: docs/programme-rules.md §17.
 */
export async function followersOf(db: Db, cases: readonly CaseRow[]) {
  const ids = cases.map(({ id }) => id)
  const [mentored, taught] = await Promise.all([
    db
      .select({ personId: businesses.caregiverId, userId: businesses.mentorId })
      .from(businesses)
      .where(
        and(
          inArray(businesses.householdId, ids),
          notInArray(businesses.householdId, householdsRefusing(db, 'followUp')),
        ),
      )
      .orderBy(businesses.createdAt, businesses.id),
    db
      .select({ personId: groupMembers.personId, userId: groups.tutorId })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .innerJoin(people, eq(people.id, groupMembers.personId))
      .where(and(inArray(people.householdId, ids), isNull(groupMembers.leftOn), mayBeTaught(db)))
      .orderBy(groupMembers.joinedOn, groupMembers.groupId),
  ])
  const officers = new Map(cases.map(({ id, officerId }) => [id, officerId]))
  const mentors = new Map(mentored.map(({ personId, userId }) => [personId, userId]))
  const tutors = new Map(taught.map(({ personId, userId }) => [personId, userId]))
  return (householdId: string, personId: string | null): Followers => ({
    officerId: officers.get(householdId) ?? '',
    mentorId: mentors.get(personId ?? '') ?? null,
    tutorId: tutors.get(personId ?? '') ?? null,
  })
}

export type FollowersOf = Awaited<ReturnType<typeof followersOf>>
