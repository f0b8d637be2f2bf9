import type { FundCurrency } from './fund-words'

/** Thousandths of XOF for one unit: the franc CFA is fixed at 655.957 to the euro. Source: BCEAO, parity of 1999. */
export const usualRates = { XOF: 1_000, EUR: 655_957 } as const satisfies Record<FundCurrency, number>

/** Of the smallest unit a currency has in one of itself: euros have cents, the franc CFA has none. */
const minorUnits = { XOF: 1, EUR: 100 } as const satisfies Record<FundCurrency, number>

/**
 * Whole XOF of an amount, rounded down, so that lines never promise a franc the donor has not given.
 *
 * @param amount whole XOF, or euro cents
 * @param rateThousandths of XOF for one unit of the currency
 */
export function inFrancs(currency: FundCurrency, amount: number, rateThousandths: number): number {
  return Number((BigInt(amount) * BigInt(rateThousandths)) / BigInt(1_000 * minorUnits[currency]))
}

/** `1 250 000`, `1250,50`: an amount in its smallest unit; null where it is none, cents of a franc included. */
export function typedAmount(currency: FundCurrency, typed: string): number | null {
  return scaled(typed, currency === 'EUR' ? 2 : 0)
}

/** `655,957`: thousandths; null where it is no rate. */
export function typedRate(typed: string): number | null {
  return scaled(typed, 3)
}

/** Digits with spaces between and at most so many behind a comma or point; no sign, no exponent. */
function scaled(typed: string, decimals: number): number | null {
  const match = /^(\d{1,15})(?:[.,](\d+))?$/.exec(typed.replaceAll(/[\s\u00a0\u202f]/g, ''))
  const [, whole = '', behind = ''] = match ?? []
  if (match === null || behind.length > decimals) return null
  const value = Number(whole + behind.padEnd(decimals, '0'))
  return Number.isSafeInteger(value) ? value : null
}
