import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { stipendReports } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { frozenText } from '~/domain/stipends/report-content'
import { submissionRefusal } from '~/domain/stipends/report-refusal'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { monthOfWork } from './month-of-work.server'
import { latestReport } from './note-transport.server'

/**
 * A month is sent as it stands now and stays so: its content is frozen under its SHA-256. One that came back is sent as
 * a new version beside the old.
 *
 * @throws {Refused} not a month to report or nothing in it (422), it waits or was confirmed (409)
 */
export async function submitReport(
  { actor, store, now }: Context,
  form: { id: string; month: string; /** What was read before it was sent. */ contentHash: string },
) {
  await store.write(async (tx) => {
    const { id, month } = form
    const [done] = await tx.select().from(stipendReports).where(eq(stipendReports.id, id))
    if (done?.tutorId === actor.id) return
    if (done) throw new Refused('not-there', 404)
    const latest = await latestReport(tx, actor.id, month)
    const work = await monthOfWork(tx, actor.id, month)
    const lines = work.sessions.length + work.transport.length
    const refusal = submissionRefusal({ month, lines, latest: latest?.state ?? null }, nigerDate(now))
    if (refusal) throw new Refused(refusal, refusal === 'report-waits' || refusal === 'report-confirmed' ? 409 : 422)

    const content = frozenText(work)
    const contentHash = hashOf(content)
    if (contentHash !== form.contentHash) throw new Refused('report-changed', 409)
    const version = (latest?.version ?? 0) + 1
    await tx.insert(stipendReports).values({
      id,
      tutorId: actor.id,
      month,
      version,
      state: 'submitted',
      content,
      contentHash,
      submittedAt: now,
    })
    await recordEvent(tx, {
      actor,
      now,
      action: 'report.submitted',
      subjects: [
        { kind: 'report', id },
        { kind: 'user', id: actor.id },
      ],
      details: { month, version, hash: contentHash, sessions: work.sessions.length, days: work.transport.length },
    })
  })
}

export function hashOf(content: string) {
  return createHash('sha256').update(content).digest('hex')
}
