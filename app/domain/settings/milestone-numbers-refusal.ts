import type { MilestoneCode } from '../plans/milestones'
import { milestone } from '../plans/milestone-template'
import { offsetUnit, type MilestoneNumbers, type OffsetUnit } from './milestone-numbers'

/** Ranges that catch a slip of the keyboard; no norms. Source: docs/programme-rules.md §16. */
export const longestOffset: Record<OffsetUnit, number> = { days: 730, months: 48, none: 0 }
export const longestTolerance = 90

/** Other rules stand on them: the return, the plan, the kit, the enrolment, the baseline and the closure. */
export const alwaysUsed: readonly MilestoneCode[] = ['M0', 'M1', 'M4', 'C1', 'H1', 'X']

/** Each comes after the one before it, and their tolerances do not meet. */
const series: readonly (readonly MilestoneCode[])[] = [
  ['M6', 'M7', 'M8'],
  ['H2', 'H3', 'H4'],
]
const contacts: readonly MilestoneCode[] = ['F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12', 'F13']

export type NumbersRefusal = {
  reason:
    | 'template-offset-missing'
    | 'template-offset-range'
    | 'template-tolerance-range'
    | 'template-always-used'
    | 'template-order'
    | 'template-windows-meet'
  code: MilestoneCode
  /** The one before it, where it is about two. */
  before?: MilestoneCode
}

/** What is wrong with the numbers of a template, or null. */
export function numbersRefusal(numbers: readonly MilestoneNumbers[]): NumbersRefusal | null {
  return (
    first(numbers, rangeRefusal) ??
    first(series, (codes) => orderRefusal(ofCodes(numbers, codes), true)) ??
    orderRefusal(ofCodes(numbers, contacts), false) ??
    orderRefusal(
      ofCodes(numbers, contacts).map((row) => ({ ...row, offset: row.highRisk })),
      false,
    )
  )
}

function rangeRefusal({ code, offset, highRisk, toleranceDays, used }: MilestoneNumbers): NumbersRefusal | null {
  const { planned } = milestone(code)
  const unit = offsetUnit(planned)
  const needed = unit !== 'none' && !(planned.kind === 'contact' && planned.months === null)
  if (needed && offset === null) return { reason: 'template-offset-missing', code }
  if (outside(offset, longestOffset[unit]) || outside(highRisk, longestOffset.months))
    return { reason: 'template-offset-range', code }
  if (outside(toleranceDays, longestTolerance)) return { reason: 'template-tolerance-range', code }
  return !used && alwaysUsed.includes(code) ? { reason: 'template-always-used', code } : null
}

function orderRefusal(rows: readonly MilestoneNumbers[], windows: boolean): NumbersRefusal | null {
  const counted = rows.filter(({ used, offset }) => used && offset !== null)
  return first(counted.slice(1), (row) => {
    const before = counted[counted.indexOf(row) - 1]
    if (!before) return null
    const months = (row.offset ?? 0) - (before.offset ?? 0)
    const about = { code: row.code, before: before.code }
    if (months <= 0) return { reason: 'template-order', ...about }
    const shortest = months * shortestMonth
    return windows && row.toleranceDays + before.toleranceDays >= shortest
      ? { reason: 'template-windows-meet', ...about }
      : null
  })
}

const shortestMonth = 28

function ofCodes(numbers: readonly MilestoneNumbers[], codes: readonly MilestoneCode[]) {
  return codes.flatMap((code) => numbers.filter((row) => row.code === code))
}

function outside(value: number | null, max: number) {
  return value !== null && (value < 0 || value > max || !Number.isSafeInteger(value))
}

function first<Row, Found>(rows: readonly Row[], find: (row: Row) => Found | null): Found | null {
  for (const row of rows) {
    const found = find(row)
    if (found !== null) return found
  }
  return null
}
