import { and, eq, ne } from 'drizzle-orm'
import { stipendReports } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { visibleReports } from './visible-reports.server'

const COUNTED = 20

/** Reports of others that wait for a decision. */
export async function reportsWaiting({ actor, store }: Context) {
  const db = store.query
  const rows = await db
    .select({ id: stipendReports.id })
    .from(stipendReports)
    .where(and(eq(stipendReports.state, 'submitted'), ne(stipendReports.tutorId, actor.id), visibleReports(db, actor)))
    .limit(COUNTED + 1)
  return { count: Math.min(rows.length, COUNTED), more: rows.length > COUNTED }
}
