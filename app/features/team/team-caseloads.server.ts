import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { businesses, groupMembers, groups, households, people } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { caseloadOf } from '~/domain/team/caseloads'
import type { Context } from '~/server/context.server'
import { caseloadLimit } from '~/server/caseload-limit.server'
import { householdIds } from '~/server/household-ids.server'
import { openInTeam } from './team-households.server'
import { teamPeople } from './team-people.server'

const roles = ['officer', 'tutor', 'mentor'] as const

/** What each officer, tutor and mentor of the team carries, most households first, and the limit that is set. */
export async function teamCaseloads(context: Context) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  const open = openInTeam(context)
  const ids = householdIds(db, open)
  const [staff, cases, mentored, taught, limit] = await Promise.all([
    teamPeople(db, actor),
    db
      .select({
        id: households.id,
        officerId: households.officerId,
        riskLevel: households.riskLevel,
        lateFrom: households.lateFrom,
        nextDueOn: households.nextDueOn,
      })
      .from(households)
      .where(open),
    db
      .select({ personId: businesses.mentorId, householdId: businesses.householdId })
      .from(businesses)
      .where(inArray(businesses.householdId, ids)),
    db
      .selectDistinct({ personId: groups.tutorId, householdId: people.householdId })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .innerJoin(people, eq(people.id, groupMembers.personId))
      .where(and(isNull(groupMembers.leftOn), isNotNull(people.householdId), inArray(people.householdId, ids))),
    caseloadLimit(db, today),
  ])
  const followed = cases.map(({ id, officerId }) => ({ personId: officerId, householdId: id }))
  const served = groupBy([...followed, ...mentored, ...taught], ({ personId }) => personId)
  const byId = new Map(cases.map((one) => [one.id, one]))
  const rows = staff.flatMap(({ id, name, role }) => {
    const known = roles.find((one) => one === role)
    if (!known) return []
    const own = (served.get(id) ?? []).flatMap(({ householdId }) => householdId ?? [])
    return [{ id, name, role: known, ...caseloadOf(own, byId, today) }]
  })
  return {
    limit,
    roles: roles.map((role) => ({
      role,
      rows: rows
        .filter((row) => row.role === role)
        .sort((a, b) => b.open - a.open || b.high - a.high || a.name.localeCompare(b.name)),
    })),
  }
}

export type CaseloadRow = Awaited<ReturnType<typeof teamCaseloads>>['roles'][number]['rows'][number]
