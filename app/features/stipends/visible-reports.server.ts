import { and, eq, exists, inArray, or, sql, type SQL } from 'drizzle-orm'
import { groupMembers, groups, people, stipendReports, users } from '#db/schema/index'
import type { Db } from '#db/store'
import { scopeOf } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { visibleChildren } from '~/server/visibility.server'

/** Own reports for a tutor; for an officer those of tutors who teach own children, for a lead those of the team's tutors. */
export function visibleReports(db: Db, actor: Actor): SQL | undefined {
  return or(eq(stipendReports.tutorId, actor.id), inArray(stipendReports.tutorId, tutorsOf(db, actor)))
}

/** Tutors who have or had a child of this actor's in a group, and those this actor supervises. */
function tutorsOf(db: Db, actor: Actor) {
  if (scopeOf(actor.role, 'stipend.read') === 'none' || actor.role === 'tutor')
    return db
      .select({ id: users.id })
      .from(users)
      .where(sql`1 = 0`)
  const teaches = db
    .select({ one: sql`1` })
    .from(groups)
    .innerJoin(groupMembers, eq(groupMembers.groupId, groups.id))
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(and(eq(groups.tutorId, users.id), visibleChildren(db, actor, 'child.read')))
  return db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'tutor'), actor.role === 'lead' ? eq(users.supervisorId, actor.id) : exists(teaches)))
}

export type ReportRow = typeof stipendReports.$inferSelect

export async function visibleReport(db: Db, actor: Actor, reportId: string): Promise<ReportRow | null> {
  const [report] = await db
    .select()
    .from(stipendReports)
    .where(and(eq(stipendReports.id, reportId), visibleReports(db, actor)))
  return report ?? null
}

/** @throws {Refused} 404 */
export async function reportOf(db: Db, actor: Actor, reportId: string): Promise<ReportRow> {
  const report = await visibleReport(db, actor, reportId)
  if (!report) throw new Refused('not-there', 404)
  return report
}
