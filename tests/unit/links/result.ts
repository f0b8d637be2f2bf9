import type { MeasuredResult } from '~/domain/links/measured-result'

/** A result that was computed, of the first version, unless said otherwise. */
export function result(on: string, overrides: Partial<MeasuredResult> = {}): MeasuredResult {
  return { on, status: 'done', value: 0, band: 0, instrumentVersion: '1', ...overrides }
}
