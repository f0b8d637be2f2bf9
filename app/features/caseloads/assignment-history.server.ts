import { and, asc, eq, inArray } from 'drizzle-orm'
import { caseloadAssignments, users } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { readableHousehold } from '~/server/readable-household.server'

export type Assignment = { id: string; name: string; since: string; until: string | null }

/** Who followed this household from when until when; empty while it was never handed over. */
export async function assignmentHistory({ actor, store }: Context, householdId: string): Promise<Assignment[]> {
  const db = store.query
  const rows = await db
    .select({
      id: caseloadAssignments.id,
      name: users.displayName,
      since: caseloadAssignments.since,
      until: caseloadAssignments.until,
    })
    .from(caseloadAssignments)
    .innerJoin(users, eq(users.id, caseloadAssignments.holderId))
    .where(
      and(
        inArray(caseloadAssignments.subjectId, readableHousehold(db, actor, householdId)),
        eq(caseloadAssignments.subject, 'households'),
      ),
    )
    .orderBy(asc(caseloadAssignments.since), asc(caseloadAssignments.id))
  return rows.map(({ since, until, ...row }) => ({
    ...row,
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
  }))
}
