import { and, inArray, isNotNull } from 'drizzle-orm'
import { groups, schools, tutoringSessions } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { reportTotals, type ReportContent } from '~/domain/stipends/report-content'
import { checkVerdict } from '~/domain/stipends/report-refusal'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { settingInForce } from '~/server/setting-in-force.server'
import { staffNames } from '~/server/staff-names.server'
import { checksOfReport } from './checks-of-report.server'
import { visibleReport, type ReportRow } from './visible-reports.server'

/** Whole XOF a session; a setting without a default. Source: docs/programme-rules.md §10. */
export const stipendRateKey = 'stipend.ratePerSession'

export type ReportPage = NonNullable<Awaited<ReturnType<typeof reportPage>>>

/** A report as it was sent, what it comes to, and what spot checks found; null when it is not in view. */
export async function reportPage(context: Context, reportId: string) {
  const { actor, store, now } = context
  const db = store.query
  const report = await visibleReport(db, actor, reportId)
  if (!report) return null
  logAccess(context, 'report', report.id)
  const content = contentOf(report)
  const [checks, names, places, withdrawn, rate] = await Promise.all([
    checksOfReport(db, report),
    staffNames(db, [report.tutorId, ...(report.decidedById ? [report.decidedById] : [])]),
    groupsOfTutor(db, report.tutorId),
    withdrawnSince(db, content),
    report.state === 'confirmed' ? report.ratePerSession : rateOf(db, report.month),
  ])
  const checkers = await staffNames(
    db,
    checks.map(({ checkedById }) => checkedById),
  )
  const nameOf = new Map(places.map(({ id, name }) => [id, name]))
  const mayDecide = mayEver(actor.role, 'spotCheck.record') && report.tutorId !== actor.id
  return {
    id: report.id,
    month: report.month,
    version: report.version,
    state: report.state,
    contentHash: report.contentHash,
    submittedOn: nigerDate(report.submittedAt),
    tutorName: names.get(report.tutorId) ?? '',
    own: report.tutorId === actor.id,
    decidedBy: names.get(report.decidedById ?? '') ?? null,
    decidedOn: report.decidedAt ? nigerDate(report.decidedAt) : null,
    reason: report.reason,
    mayCheck: mayDecide,
    mayDecide: mayDecide && report.state === 'submitted',
    today: nigerDate(now),
    groups: places,
    sessions: content.sessions.map((session) => ({
      ...session,
      groupName: nameOf.get(session.groupId) ?? '',
      withdrawnOn: withdrawn.get(session.id) ?? null,
    })),
    transport: content.transport,
    rate,
    totals: reportTotals(content, rate),
    checks: checks.map((check) => {
      const reported = content.sessions.find(
        ({ groupId, heldOn }) => groupId === check.groupId && heldOn === check.visitedOn,
      )
      return {
        id: check.id,
        visitedOn: check.visitedOn,
        groupName: nameOf.get(check.groupId) ?? '',
        sessionHeld: check.sessionHeld,
        childrenCounted: check.childrenCounted,
        reported: reported?.present ?? null,
        verdict: checkVerdict(check, reported?.present ?? null),
        note: check.note,
        by: checkers.get(check.checkedById) ?? '',
      }
    }),
  }
}

/** What was frozen; only `submitReport` writes it. */
export function contentOf({ content }: Pick<ReportRow, 'content'>): ReportContent {
  return JSON.parse(content) as ReportContent
}

/** The days on which sessions of a report were withdrawn after it was sent: it stands as it was. */
async function withdrawnSince(db: Db, { sessions }: ReportContent) {
  const ids = sessions.map(({ id }) => id)
  if (ids.length === 0) return new Map<string, CivilDate>()
  const rows = await db
    .select({ id: tutoringSessions.id, at: tutoringSessions.withdrawnAt })
    .from(tutoringSessions)
    .where(and(inArray(tutoringSessions.id, ids), isNotNull(tutoringSessions.withdrawnAt)))
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, nigerDate(at)] as const])))
}

/** The rate that was in force at the end of a month; null when nobody has set one. */
export async function rateOf(db: Db, month: string): Promise<number | null> {
  const rate = await settingInForce(db, stipendRateKey, `${month}-31`)
  return typeof rate === 'number' ? rate : null
}

export async function groupsOfTutor(db: Db, tutorId: string) {
  const rows = await db
    .select({ id: groups.id, name: groups.name, schoolId: groups.schoolId })
    .from(groups)
    .where(inArray(groups.tutorId, [tutorId]))
    .orderBy(groups.id)
  const places = await db
    .select({ id: schools.id, name: schools.name })
    .from(schools)
    .where(
      inArray(
        schools.id,
        rows.map(({ schoolId }) => schoolId),
      ),
    )
  const schoolName = new Map(places.map(({ id, name }) => [id, name]))
  return rows.map(({ id, name, schoolId }) => ({ id, name, schoolName: schoolName.get(schoolId) ?? '' }))
}
