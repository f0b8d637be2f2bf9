import { and, asc, eq, inArray } from 'drizzle-orm'
import { kits, kitVerifications, roundVisits as visits } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import type { Context } from '~/server/context.server'
import { staffNames } from '~/server/staff-names.server'
import { visibleKits } from '~/server/visibility.server'
import { handedKitsOf } from './handed-kits-of.server'
import type { RoundRecord } from './round-record.server'
import { deliverersOfRound } from './round-to-see.server'

export type RoundVisit = {
  id: string
  on: string
  byName: string
  /** For whoever wrote it or sees every child of the visit: it may speak of any of their families. */
  note: string | null
  seen: number
  /** Kits of children who lack something, as the visit found it. */
  short: { kitId: string; missing: number }[]
}

/** What visits to a class found, the oldest first, by when one is due, and whether this actor may make one. */
export async function roundVisits({ actor, store, now }: Context, record: RoundRecord) {
  const db = store.query
  const rows = await db
    .select({ visit: visits, kitId: kitVerifications.kitId, missing: kitVerifications.missing })
    .from(visits)
    .innerJoin(kitVerifications, eq(kitVerifications.roundVisitId, visits.id))
    .where(eq(visits.roundId, record.round.id))
    .orderBy(asc(visits.recordedAt), asc(visits.id), asc(kitVerifications.id))
  const [visible, staff] = await Promise.all([
    db
      .select({ id: kits.id })
      .from(kits)
      .where(
        and(
          inArray(
            kits.id,
            rows.map(({ kitId }) => kitId),
          ),
          visibleKits(db, actor),
        ),
      ),
    staffNames(
      db,
      rows.map(({ visit }) => visit.verifiedById),
    ),
  ])
  const shown = new Set(visible.map(({ id }) => id))
  const handed = handedKitsOf(record)
  const { verifyBy } = record.round
  return {
    visits: [...groupBy(rows, ({ visit }) => visit.id).values()].flatMap((counted): RoundVisit[] => {
      const own = counted.filter(({ kitId }) => shown.has(kitId))
      const [first] = own
      if (!first) return []
      const { id, verifiedOn, verifiedById, note } = first.visit
      const mayRead = verifiedById === actor.id || own.length === counted.length
      return [
        {
          ...{ id, on: verifiedOn, byName: staff.get(verifiedById) ?? '', note: mayRead ? note : null },
          seen: own.length,
          short: own.flatMap(({ kitId, missing }) => (missing > 0 ? [{ kitId, missing }] : [])),
        },
      ]
    }),
    given: handed.length,
    verifyBy: verifyBy === null ? null : { on: verifyBy, late: verifyBy < nigerDate(now) },
    mayVerify:
      handed.length > 0 &&
      mayEver(actor.role, 'supplies.verify') &&
      !(await deliverersOfRound(db, record.round.id)).includes(actor.id),
  }
}
