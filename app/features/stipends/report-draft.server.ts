import { nigerDate } from '~/domain/dates'
import { frozenText, reportMonths, reportTotals } from '~/domain/stipends/report-content'
import type { Context } from '~/server/context.server'
import { monthOfWork } from './month-of-work.server'
import { latestReport } from './note-transport.server'
import { groupsOfTutor, rateOf } from './report-page.server'
import { hashOf } from './submit-report.server'

export type ReportDraft = NonNullable<Awaited<ReturnType<typeof reportDraft>>>

/** A tutor's own month as it would be sent now; null for a month that cannot be reported. */
export async function reportDraft({ actor, store, now }: Context, month: string) {
  const db = store.query
  const today = nigerDate(now)
  if (!reportMonths(today).includes(month)) return null
  const [work, latest, groups, rate] = await Promise.all([
    monthOfWork(db, actor.id, month),
    latestReport(db, actor.id, month),
    groupsOfTutor(db, actor.id),
    rateOf(db, month),
  ])
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]))
  return {
    month,
    months: reportMonths(today),
    /** It is sent once it is over. */
    runs: month === today.slice(0, 7),
    today,
    contentHash: hashOf(frozenText(work)),
    sessions: work.sessions.map((session) => ({
      ...session,
      groupName: nameOf.get(session.groupId) ?? '',
      withdrawnOn: null,
    })),
    transport: work.transport,
    rate,
    totals: reportTotals(work, rate),
    latest: latest && { id: latest.id, state: latest.state, version: latest.version, reason: latest.reason },
  }
}

/** Where each month that can be reported stands: for the tutor's home. */
export async function reportStates({ actor, store, now }: Context) {
  const months = reportMonths(nigerDate(now)).slice(0, 2)
  const latest = await Promise.all(months.map((month) => latestReport(store.query, actor.id, month)))
  return months.map((month, place) => {
    const report = latest[place] ?? null
    return { month, runs: place === 0, state: report?.state ?? null, id: report?.id ?? null }
  })
}
