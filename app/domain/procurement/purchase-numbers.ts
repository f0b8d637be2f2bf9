/** `L-2026-0012`: a purchase of several kits together. */
export function lotNumber(year: number, number: number): string {
  return `L-${year}-${String(number).padStart(4, '0')}`
}

/** `BC-2026-0012`: bon de commande. */
export function orderNumber(year: number, number: number): string {
  return `BC-${year}-${String(number).padStart(4, '0')}`
}
