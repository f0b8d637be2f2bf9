import { addMonths, schoolYearOf, type CivilDate } from '../dates'

/** `2026-2027`, however it is written (`2026/27`, `2026 – 2027`); without one, the year of the day. Null when unreadable. */
export function readSchoolYear(typed: string, enrolledOn: CivilDate): string | null {
  if (typed.trim() === '') return schoolYearOf(addMonths(enrolledOn, 3))
  const match = /^(\d{4})\s*[-/–—]\s*(\d{4}|\d{2})$/.exec(typed.trim())
  const start = Number(match?.[1])
  const end = match?.[2] ?? ''
  const next = String(start + 1)
  return match && (end === next || end === next.slice(2)) ? `${start}-${next}` : null
}
