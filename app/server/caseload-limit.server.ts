import { and, eq, isNull } from 'drizzle-orm'
import { households } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import { settingInForce } from './setting-in-force.server'

export type Caseload = {
  /** Open cases of this officer. */
  open: number
  /** How many one officer follows at most; null until an administrator has set it. */
  limit: number | null
  /** One more needs a reason. */
  reached: boolean
}

export async function caseloadOf(db: Db, officerId: string, today: CivilDate): Promise<Caseload> {
  const [limit, open] = await Promise.all([
    caseloadLimit(db, today),
    db
      .select({ id: households.id })
      .from(households)
      .where(and(eq(households.officerId, officerId), isNull(households.closedOn)))
      .limit(1001),
  ])
  return { open: open.length, limit, reached: limit !== null && open.length >= limit }
}

/** The setting `caseload.limit`, which has no default: null until somebody has set it. Source: docs/programme-rules.md §9. */
export async function caseloadLimit(db: Db, today: CivilDate): Promise<number | null> {
  const setting = await settingInForce(db, 'caseload.limit', today)
  return typeof setting === 'number' ? setting : null
}
