import type { CivilDate } from '../dates'
import type { LevelLanguage } from './levels'

export type LevelCheck = {
  checkedOn: CivilDate
  language: LevelLanguage
  reading: number | null
  arithmetic: number | null
}

/**
 * The day on which a child first stood at least one level above the first check of the same ladder in the same
 * language; null when that has not been seen. Two languages are never compared. Source: docs/programme-rules.md §1, C5.
 */
export function oneLevelUpOn(checks: readonly LevelCheck[]): CivilDate | null {
  const inOrder = [...checks].sort((one, other) => (one.checkedOn < other.checkedOn ? -1 : 1))
  const up = inOrder.filter((check) => isUp(check, inOrder, 'reading') || isUp(check, inOrder, 'arithmetic'))
  return up[0]?.checkedOn ?? null
}

function isUp(check: LevelCheck, inOrder: readonly LevelCheck[], ladder: 'reading' | 'arithmetic'): boolean {
  const first = inOrder.find((other) => other.language === check.language && other[ladder] !== null)
  const from = first?.[ladder] ?? null
  const to = check[ladder]
  return first !== undefined && first.checkedOn < check.checkedOn && from !== null && to !== null && to > from
}
