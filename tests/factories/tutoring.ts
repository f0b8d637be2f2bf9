import { v7 as uuidv7 } from 'uuid'
import { schoolClosures, stipendReports } from '#db/schema/index'
import { frozenText } from '~/domain/stipends/report-content'
import type { Context } from '~/server/context.server'

/** A strike at this school. */
export async function schoolClosureOf({ actor, store, now }: Context, schoolId: string) {
  const id = uuidv7()
  const days = { startsOn: '2026-11-05', endsOn: '2026-11-06', reason: 'strike' as const }
  const row = { id, schoolId, ...days, recordedById: actor.id, recordedAt: now }
  await store.write((tx) => tx.insert(schoolClosures).values(row))
  return id
}

/** A month of this tutor that waits for a decision. */
export async function stipendReportOf({ actor, store, now }: Context) {
  const id = uuidv7()
  const content = frozenText({
    v: 1,
    month: '2026-10',
    sessions: [],
    transport: [{ travelledOn: '2026-10-20', cost: 500, note: null }],
  })
  const month = { tutorId: actor.id, month: '2026-10', version: 1, state: 'submitted' as const }
  await store.write((tx) =>
    tx.insert(stipendReports).values({ id, ...month, content, contentHash: 'a'.repeat(64), submittedAt: now }),
  )
  return id
}
