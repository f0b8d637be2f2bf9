import { tutoringSessions } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { frozenText, reportMonths, reportTotals } from '~/domain/stipends/report-content'
import type { Context } from '~/server/context.server'
import { heldIn, monthOfWork } from './month-of-work.server'
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

/** Where this month and the past ones that can still be sent stand, as far as there is anything to report in them. */
export async function reportStates({ actor, store, now }: Context) {
  const db = store.query
  const states = await Promise.all(
    reportMonths(nigerDate(now)).map(async (month, place) => {
      const [report, [session]] = await Promise.all([
        latestReport(db, actor.id, month),
        db.select({ id: tutoringSessions.id }).from(tutoringSessions).where(heldIn(actor.id, month)).limit(1),
      ])
      const runs = place === 0
      const unsent = session !== undefined && (report === null || report.state === 'returned')
      return { month, runs, state: report?.state ?? null, id: report?.id ?? null, unsent, late: unsent && !runs }
    }),
  )
  return states.filter(({ state, unsent }, place) => unsent || place === 0 || (place === 1 && state !== null))
}
