import { inArray } from 'drizzle-orm'
import { concernNames } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { tokensOfPeople } from '~/server/visible-concerns.server'
import { focalPointsInForce } from './focal-points-in-force.server'

type Assigned = { id: string; assignedToId: string | null; takenUpAt: Date | null; closedAt: Date | null }

/**
 * Open worries as they stand today: one whose holder can no longer read it is nobody's, and waits again for an answer.
 * Source: docs/programme-rules.md §13.
 */
export async function standingAssignments<Concern extends Assigned>(db: Db, rows: Concern[], today: CivilDate) {
  const held = rows.filter(({ assignedToId, closedAt }) => assignedToId !== null && closedAt === null)
  if (held.length === 0) return rows
  const ids = held.map(({ id }) => id)
  const [readers, names] = await Promise.all([
    focalPointsInForce(db, today),
    db.select().from(concernNames).where(inArray(concernNames.concernId, ids)),
  ])
  const tokens = await tokensOfPeople(db, readers)
  const tokensOf = groupBy(names, ({ concernId }) => concernId)
  const orphaned = held.filter(({ id, assignedToId }) => {
    const named = tokensOf.get(id) ?? []
    const own = tokens.get(assignedToId ?? '')
    return !own || own.some((token) => named.some((name) => name.token === token))
  })
  const without = new Set(orphaned.map(({ id }) => id))
  return rows.map((row) => (without.has(row.id) ? { ...row, assignedToId: null, takenUpAt: null } : row))
}
