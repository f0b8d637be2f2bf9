import { and, desc, eq, lt, or } from 'drizzle-orm'
import { stipendReports, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { reportTotals } from '~/domain/stipends/report-content'
import type { ReportState } from '~/domain/stipends/report-states'
import type { Context } from '~/server/context.server'
import { contentOf } from './report-page.server'
import { visibleReports } from './visible-reports.server'

const PAGE = 25

export type ReportLine = Awaited<ReturnType<typeof reportsList>>['rows'][number]

/** The reports in view, the latest month first; `before` is the key of the last one of the page before. */
export async function reportsList(
  { actor, store }: Context,
  { state, before }: { state?: ReportState | undefined; before?: string | undefined },
) {
  const db = store.query
  const [month = '', id = ''] = before?.split('~') ?? []
  const after = before
    ? or(lt(stipendReports.month, month), and(eq(stipendReports.month, month), lt(stipendReports.id, id)))
    : undefined
  const found = await db
    .select({ report: stipendReports, tutorName: users.displayName })
    .from(stipendReports)
    .innerJoin(users, eq(users.id, stipendReports.tutorId))
    .where(and(visibleReports(db, actor), state ? eq(stipendReports.state, state) : undefined, after))
    .orderBy(desc(stipendReports.month), desc(stipendReports.id))
    .limit(PAGE + 1)
  const rows = found.slice(0, PAGE).map(({ report, tutorName }) => {
    const { sessions, minutes, transport, lateEntries } = reportTotals(contentOf(report), null)
    const { id, month, version, state, submittedAt } = report
    const key = { id, month, version, state, tutorName, submittedOn: nigerDate(submittedAt) }
    return { ...key, sessions, minutes, transport, lateEntries }
  })
  const last = rows.at(-1)
  return {
    rows,
    mayReport: mayEver(actor.role, 'stipend.report'),
    next: found.length > PAGE && last ? `${last.month}~${last.id}` : null,
  }
}
