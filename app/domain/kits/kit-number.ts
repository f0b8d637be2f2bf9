/** `K-2026-0311`: year of the request and running number of that year. */
export function kitNumber(year: number, number: number): string {
  return `K-${year}-${String(number).padStart(4, '0')}`
}

/** `R-2026-0298`: the receipt of one handover. */
export function receiptNumber(year: number, number: number): string {
  return `R-${year}-${String(number).padStart(4, '0')}`
}
