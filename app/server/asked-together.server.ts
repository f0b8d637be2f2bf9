import { and, asc, eq, exists, gte, inArray, ne, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { kitDecisions, kits, kitVersions } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import type { LinePurpose } from '~/domain/funds/fund-words'
import type { KitState } from '~/domain/kits/kit-state'
import { settingInForce } from './setting-in-force.server'

const other = alias(kits, 'other_kits')
const otherVersion = alias(kitVersions, 'other_versions')

type Asked = { id: string; householdId: string; purpose: LinePurpose }
export type CountedKit = { id: string; number: string; /** Whole XOF. */ total: number; state: KitState }

/** Over how many days the requests of one household are measured together; null: each by itself. */
export async function sumOverDays(db: Db, today: CivilDate): Promise<number | null> {
  const days = await settingInForce(db, 'kits.sumOverDays', today)
  return typeof days === 'number' ? days : null
}

/**
 * What counts beside each of these requests when it is held against the thresholds: other requests of its household, for
 * the same purpose, that wait today or were approved within the days that are set. Nothing while none are.
 * Source: docs/programme-rules.md §4
 */
export async function askedTogether(
  db: Db,
  asked: readonly Asked[],
  today: CivilDate,
): Promise<Map<string, CountedKit[]>> {
  const days = await sumOverDays(db, today)
  if (days === null || asked.length === 0) return new Map()
  const { id, number, state, householdId, purpose } = other
  const rows = await db
    .select({ id, number, state, householdId, purpose, total: otherVersion.total })
    .from(other)
    .innerJoin(otherVersion, and(eq(otherVersion.kitId, other.id), eq(otherVersion.number, other.currentVersion)))
    .where(
      and(
        inArray(
          other.householdId,
          asked.map((one) => one.householdId),
        ),
        counts(db, days, today),
      ),
    )
    .orderBy(asc(other.number))
  return new Map(
    asked.map((one) => [
      one.id,
      rows
        .filter((row) => row.id !== one.id && row.householdId === one.householdId && row.purpose === one.purpose)
        .map((row) => ({ id: row.id, number: row.number, total: row.total, state: row.state })),
    ]),
  )
}

/** The same in a query over `kits` and their current `kitVersions`: the amount that is held against the thresholds. */
export function measuredAmount(db: Db, days: number | null, today: CivilDate): SQL<number> {
  if (days === null) return sql<number>`${kitVersions.total}`
  const others = db
    .select({ sum: sql<number>`coalesce(sum(${otherVersion.total}), 0)` })
    .from(other)
    .innerJoin(otherVersion, and(eq(otherVersion.kitId, other.id), eq(otherVersion.number, other.currentVersion)))
    .where(
      and(
        eq(other.householdId, kits.householdId),
        eq(other.purpose, kits.purpose),
        ne(other.id, kits.id),
        counts(db, days, today),
      ),
    )
  return sql<number>`(${kitVersions.total} + ${others})`
}

const approvedStates = ['approved', 'partlyDelivered', 'delivered'] as const

function counts(db: Db, days: number, today: CivilDate) {
  const since = new Date(`${addDays(today, -days)}T00:00:00+01:00`)
  const approval = db
    .select({ one: sql`1` })
    .from(kitDecisions)
    .where(
      and(
        eq(kitDecisions.versionId, otherVersion.id),
        eq(kitDecisions.outcome, 'approved'),
        eq(kitDecisions.completes, true),
        gte(kitDecisions.decidedAt, since),
      ),
    )
  return or(eq(other.state, 'submitted'), and(inArray(other.state, [...approvedStates]), exists(approval)))
}
