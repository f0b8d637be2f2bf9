/** `P-2026-0001`: year of registration and running number; it says nothing of the person nor of the household. */
export function personCode(year: number, number: number): string {
  return `P-${year}-${String(number).padStart(4, '0')}`
}
