import { addDays, type CivilDate } from '../dates'
import type { RiskLevel } from '../households/risk-levels'

export type OpenCase = { id: string; riskLevel: RiskLevel; lateFrom: CivilDate | null; nextDueOn: CivilDate | null }

export type Caseload = { open: number; high: number; late: number; week: number }

/** Days ahead that a week's work looks. */
const weekDays = 7

/**
 * What one person carries: the open households they follow, teach in or mentor, each once, and of them those at high
 * risk, those in which something is late, and those with something due today or in the next seven days.
 * Source: docs/programme-rules.md §12.
 */
export function caseloadOf(served: Iterable<string>, cases: ReadonlyMap<string, OpenCase>, today: CivilDate): Caseload {
  const own = [...new Set(served)].flatMap((id) => cases.get(id) ?? [])
  const inAWeek = addDays(today, weekDays)
  return {
    open: own.length,
    high: own.filter(({ riskLevel }) => riskLevel === 'high').length,
    late: own.filter(({ lateFrom }) => lateFrom !== null && lateFrom <= today).length,
    week: own.filter(({ nextDueOn }) => nextDueOn !== null && nextDueOn >= today && nextDueOn <= inAWeek).length,
  }
}
