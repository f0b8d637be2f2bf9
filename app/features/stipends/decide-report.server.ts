import { and, eq } from 'drizzle-orm'
import { stipendReports } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import { reportDecisionRefusal } from '~/domain/stipends/report-refusal'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'
import { rateOf } from './report-page.server'
import { reportOf } from './visible-reports.server'

export type ReportDecision = { reportId: string; outcome: 'returned' | 'confirmed'; reason?: string | undefined }

/**
 * Somebody else confirms a month, and with it the rate of that moment, or returns it with a reason; no money moves by it.
 *
 * @throws {Refused} not in view (404), one's own (403), decided already (409), returned without a reason (422)
 */
export async function decideReport({ actor, store, now }: Context, { reportId, outcome, reason }: ReportDecision) {
  await store.write(async (tx) => {
    const report = await reportOf(tx, actor, reportId)
    if (report.state === outcome && report.decidedById === actor.id) return
    const refusal = reportDecisionRefusal(report, { deciderId: actor.id, outcome, reason })
    if (refusal) throw new Refused(refusal, statuses[refusal])
    await mustBeOtherHands(tx, actor, [report.tutorId], 'spotCheck.record')
    const ratePerSession = outcome === 'confirmed' ? await rateOf(tx, report.month) : null
    const [decided] = await tx
      .update(stipendReports)
      .set({ state: outcome, decidedById: actor.id, decidedAt: now, reason: reason ?? null, ratePerSession })
      .where(and(eq(stipendReports.id, report.id), eq(stipendReports.state, 'submitted')))
      .returning({ id: stipendReports.id })
    if (!decided) throw new Refused('report-decided', 409)
    await recordEvent(tx, {
      actor,
      now,
      action: outcome === 'confirmed' ? 'report.confirmed' : 'report.returned',
      subjects: [
        { kind: 'report', id: report.id },
        { kind: 'user', id: report.tutorId },
      ],
      details: { month: report.month, version: report.version, hash: report.contentHash, ratePerSession },
    })
  })
}

const statuses = { 'own-report': 403, 'report-decided': 409, 'report-reason': 422 } as const
