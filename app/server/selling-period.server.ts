import { and, asc, eq, gte, isNull } from 'drizzle-orm'
import { calendarPeriods } from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { PeriodKind } from '~/domain/settings/calendar-periods'

/** When a business sells; `on` is null while nobody has entered the next such period. */
export type Selling = { kind: PeriodKind; on: { from: CivilDate; to: CivilDate } | null }

/** The next selling period of a kit type, today's included; null for what sells all year. */
export async function sellingPeriod(db: Db, kind: PeriodKind | null, today: CivilDate): Promise<Selling | null> {
  if (kind === null) return null
  const { startsOn, endsOn, withdrawnAt } = calendarPeriods
  const [next] = await db
    .select({ from: startsOn, to: endsOn })
    .from(calendarPeriods)
    .where(and(eq(calendarPeriods.kind, kind), isNull(withdrawnAt), gte(endsOn, today)))
    .orderBy(asc(startsOn))
    .limit(1)
  return { kind, on: next ?? null }
}
