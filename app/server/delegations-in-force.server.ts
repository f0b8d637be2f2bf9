import { and, asc, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { delegations, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { ROLES, type Role } from '~/domain/access/roles'
import type { CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'

export type AbsentPerson = { id: string; role: Role; displayName: string; until: CivilDate }

/** Whoever has lost the role that delegates is stood for by nobody. */
const delegating = ROLES.filter((role) => mayEver(role, 'delegation.record'))

/** In whose place each of these people may decide on a day; nobody's where nothing was delegated to them. */
export async function delegationsInForce(
  db: Db,
  userIds: string[],
  day: CivilDate,
): Promise<Map<string, AbsentPerson[]>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .select({
      toUserId: delegations.toUserId,
      id: users.id,
      role: users.role,
      displayName: users.displayName,
      until: delegations.endsOn,
    })
    .from(delegations)
    .innerJoin(users, and(eq(users.id, delegations.fromUserId), isNull(users.disabledAt)))
    .where(
      and(
        inArray(delegations.toUserId, userIds),
        inArray(users.role, delegating),
        lte(delegations.startsOn, day),
        gte(delegations.endsOn, day),
        isNull(delegations.endedAt),
      ),
    )
    .orderBy(asc(delegations.recordedAt), asc(delegations.id))
  return groupBy(rows, ({ toUserId }) => toUserId)
}

/** In whose place this person may decide on a day. */
export async function standsFor(db: Db, userId: string, day: CivilDate): Promise<AbsentPerson[]> {
  return (await delegationsInForce(db, [userId], day)).get(userId) ?? []
}
