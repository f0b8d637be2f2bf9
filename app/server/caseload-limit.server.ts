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

/** Source of the limit: the setting `caseload.limit`, which has no default; docs/programme-rules.md §9. */
export async function caseloadOf(db: Db, officerId: string, today: CivilDate): Promise<Caseload> {
  const [setting, open] = await Promise.all([
    settingInForce(db, 'caseload.limit', today),
    db
      .select({ id: households.id })
      .from(households)
      .where(and(eq(households.officerId, officerId), isNull(households.closedOn)))
      .limit(1001),
  ])
  const limit = typeof setting === 'number' ? setting : null
  return { open: open.length, limit, reached: limit !== null && open.length >= limit }
}
