/** `C-2026-0003`: year of the record and running number of that year. */
export function committeeNumber(year: number, number: number): string {
  return `C-${year}-${String(number).padStart(4, '0')}`
}
