import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { kits, kitVerifications } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleKits } from '~/server/visibility.server'
import { handedKitsOf } from './handed-kits-of.server'
import type { RoundRecord } from './round-record.server'

export type RoundVisit = {
  id: string
  on: string
  byName: string
  note: string | null
  seen: number
  /** Kits of children who lack something, as the visit found it. */
  short: { kitId: string; missing: number }[]
}

/** What visits to a class found, the oldest first, by when one is due, and whether this actor may make one. */
export async function roundVisits({ actor, store, now }: Context, record: RoundRecord) {
  const db = store.query
  const rows = await db
    .select({ visit: kitVerifications })
    .from(kitVerifications)
    .innerJoin(kits, eq(kits.id, kitVerifications.kitId))
    .where(and(eq(kits.roundId, record.round.id), isNotNull(kitVerifications.roundVisitId), visibleKits(db, actor)))
    .orderBy(asc(kitVerifications.recordedAt), asc(kitVerifications.id))
  const staff = await staffNames(
    db,
    rows.map(({ visit }) => visit.verifiedById),
  )
  const visits = new Map<string, RoundVisit>()
  for (const { visit } of rows) {
    const id = visit.roundVisitId ?? visit.id
    const known = visits.get(id) ?? {
      ...{ id, on: visit.verifiedOn, byName: staff.get(visit.verifiedById) ?? '', note: visit.note },
      ...{ seen: 0, short: [] },
    }
    known.seen += 1
    if (visit.missing > 0) known.short.push({ kitId: visit.kitId, missing: visit.missing })
    visits.set(id, known)
  }
  const handed = handedKitsOf(record)
  const { verifyBy } = record.round
  return {
    visits: [...visits.values()],
    given: handed.length,
    verifyBy: verifyBy === null ? null : { on: verifyBy, late: verifyBy < nigerDate(now) },
    mayVerify:
      handed.length > 0 &&
      mayEver(actor.role, 'supplies.verify') &&
      !handed.some(({ deliveredByIds }) => deliveredByIds.includes(actor.id)),
  }
}
