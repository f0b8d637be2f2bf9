import { asc, eq, inArray } from 'drizzle-orm'
import { kitLines, kitLossDecisions, kitLosses, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { recordOf } from './story-record.server'
import type { StoryRecord } from './withheld'

/** What was lost, what was decided about it, and the requests that ask for it again. */
export async function lossStory(db: Db, kitId: string) {
  const rows = await db
    .select({ loss: kitLosses, decision: kitLossDecisions, line: kitLines.position })
    .from(kitLosses)
    .innerJoin(kitLines, eq(kitLines.id, kitLosses.lineId))
    .leftJoin(kitLossDecisions, eq(kitLossDecisions.lossId, kitLosses.id))
    .where(eq(kitLosses.kitId, kitId))
    .orderBy(asc(kitLosses.reportedAt), asc(kitLosses.id))
  const again = await db
    .select({ lossId: kits.replacesLossId, kitId: kits.id, number: kits.number, requestedAt: kits.requestedAt })
    .from(kits)
    .where(inArray(kits.replacesLossId, [...rows.map(({ loss }) => loss.id), '']))
    .orderBy(asc(kits.requestedAt), asc(kits.id))
  return rows.map(({ loss, decision, line }): StoryRecord => ({
    ...recordOf(kitLosses, loss),
    line,
    decision: decision && recordOf(kitLossDecisions, decision),
    replacements: again
      .filter(({ lossId }) => lossId === loss.id)
      .map(({ requestedAt, ...kit }) => ({ ...kit, requestedAt: requestedAt.toISOString() })),
  }))
}

/** The loss in whose place a kit was asked for, and of which kit. */
export async function replacedLoss(db: Db, lossId: string | null) {
  const [loss] = await db
    .select({ id: kitLosses.id, kind: kitLosses.kind, quantity: kitLosses.quantity, number: kits.number })
    .from(kitLosses)
    .innerJoin(kits, eq(kits.id, kitLosses.kitId))
    .where(eq(kitLosses.id, lossId ?? ''))
  return loss ?? null
}
