import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { groupMembers, groups, levelChecks, people, regroupings } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { levelCheckEveryDays } from '~/domain/schooling/levels'
import { regrouping } from '~/domain/schooling/regrouping'
import type { Actor } from '~/server/context.server'
import { visibleChildren } from '~/server/visibility.server'
import type { GroupRow } from './visible-group.server'

/** The tutor's groups at one school, those of their children whom this actor may see, and who should move where. */
export async function proposedRegrouping(db: Db, actor: Actor, group: GroupRow, today: CivilDate) {
  const own = await db
    .select()
    .from(groups)
    .where(and(eq(groups.tutorId, group.tutorId), eq(groups.schoolId, group.schoolId), isNull(groups.closedOn)))
    .orderBy(groups.level, groups.id)
  const members = await db
    .select({
      id: groupMembers.personId,
      code: people.code,
      groupId: groupMembers.groupId,
      joinedOn: groupMembers.joinedOn,
    })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(
      and(
        inArray(
          groupMembers.groupId,
          own.map(({ id }) => id),
        ),
        isNull(groupMembers.leftOn),
        or(isNull(people.householdId), visibleChildren(db, actor, 'level.check')),
      ),
    )
  const checks = groupBy(
    await checksOf(
      db,
      members.map(({ id }) => id),
    ),
    ({ personId }) => personId,
  )
  const children = members.map(({ id, groupId }) => ({ id, groupId, checks: checks.get(id) ?? [] }))
  return { groups: own, members, proposals: regrouping(own, children, addDays(today, -levelCheckEveryDays)) }
}

/** The last regrouping at a school by this group's tutor that stands and can be undone. */
export async function lastRegrouping(db: Db, { schoolId, tutorId }: GroupRow) {
  const [last] = await db
    .select()
    .from(regroupings)
    .where(and(eq(regroupings.schoolId, schoolId), eq(regroupings.decidedById, tutorId)))
    .orderBy(desc(regroupings.decidedAt), desc(regroupings.id))
    .limit(1)
  return last && last.undoneAt === null ? last : null
}

function checksOf(db: Db, personIds: string[]) {
  return personIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(levelChecks)
        .where(inArray(levelChecks.personId, personIds))
        .orderBy(levelChecks.checkedOn, levelChecks.recordedAt)
}
