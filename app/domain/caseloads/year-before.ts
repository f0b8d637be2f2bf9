/** `2025-2026` before `2026-2027`. */
export function yearBefore(schoolYear: string): string {
  const start = Number(schoolYear.slice(0, 4))
  return `${start - 1}-${start}`
}
