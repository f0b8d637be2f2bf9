import type { Values } from '~/i18n/translator'

type Refusal = { reason: string; values: Values } | null

/** A refusal with its amounts as people write them. */
export function readable(refusal: Refusal | undefined, francs: (whole: number) => string): Refusal | undefined {
  if (!refusal) return refusal
  const values = Object.entries(refusal.values).map(([key, value]) => [
    key,
    typeof value === 'number' ? francs(value) : value,
  ])
  return { ...refusal, values: Object.fromEntries(values) as Values }
}
