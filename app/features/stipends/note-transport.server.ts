import { and, desc, eq } from 'drizzle-orm'
import { stipendReports, transportCosts } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { reportMonths } from '~/domain/stipends/report-content'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

export type TransportForm = {
  id: string
  travelledOn: CivilDate
  /** Whole XOF; 0 takes the day out. */
  cost: number
  note?: string | undefined
}

/**
 * What a tutor paid on a day to reach the groups; noted again it is corrected, until the month's report is sent.
 *
 * @throws {Refused} a day to come or of a month that can no longer be reported (422), the report was sent (409)
 */
export async function noteTransport({ actor, store, now }: Context, form: TransportForm) {
  await store.write(async (tx) => {
    const { id, travelledOn, cost, note = null } = form
    if (travelledOn > nigerDate(now)) throw new Refused('in-the-future', 422)
    if (!reportMonths(nigerDate(now)).includes(travelledOn.slice(0, 7))) throw new Refused('report-month', 422)
    const latest = await latestReport(tx, actor.id, travelledOn.slice(0, 7))
    if (latest && latest.state !== 'returned') throw new Refused('report-sent', 409)

    const day = and(eq(transportCosts.tutorId, actor.id), eq(transportCosts.travelledOn, travelledOn))
    const [before] = await tx.select().from(transportCosts).where(day)
    if (before?.cost === cost && before.note === note) return
    await tx
      .insert(transportCosts)
      .values({ id, tutorId: actor.id, travelledOn, cost, note, recordedAt: now })
      .onConflictDoUpdate({
        target: [transportCosts.tutorId, transportCosts.travelledOn],
        set: { cost, note, recordedAt: now },
      })
    await recordEvent(tx, {
      actor,
      now,
      action: 'transport.noted',
      subjects: [{ kind: 'user', id: actor.id }],
      details: before ? { on: travelledOn, cost, before: before.cost } : { on: travelledOn, cost },
    })
  })
}

/** The newest version of a month's report. */
export async function latestReport(db: Db, tutorId: string, month: string) {
  const [report] = await db
    .select()
    .from(stipendReports)
    .where(and(eq(stipendReports.tutorId, tutorId), eq(stipendReports.month, month)))
    .orderBy(desc(stipendReports.version))
    .limit(1)
  return report ?? null
}
