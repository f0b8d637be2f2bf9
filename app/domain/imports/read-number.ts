export type NumberReading = { number: number } | { refused: 'numberUnreadable' | 'numberFraction' }

/**
 * A whole number as spreadsheets write it: `1 250`, `1.250`, `1,250` (points and commas between groups of three),
 * `12,0`, `12.0`, `2 500 FCFA`, `10 ans`. What has a fraction is not rounded.
 */
export function readWholeNumber(typed: string): NumberReading {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/(f\s?cfa|xof|francs?|ans?|years?|têtes?|tetes?|heads?)\.?$/u, '')
    .replace(/[\s\u00a0\u202f]/g, '')
  if (/^-?\d+$/.test(text)) return { number: Number(text) }
  if (/^\d{1,3}([.,]\d{3})+$/.test(text)) return { number: Number(text.replace(/[.,]/g, '')) }
  const decimal = /^(-?\d+)[.,](\d+)$/.exec(text)
  if (!decimal) return { refused: 'numberUnreadable' }
  return /^0+$/.test(decimal[2] ?? '') ? { number: Number(decimal[1]) } : { refused: 'numberFraction' }
}
