/** `F-2026-0014`: year of the request and running number of that year. */
export function roundNumber(year: number, number: number): string {
  return `F-${year}-${String(number).padStart(4, '0')}`
}
