import type { SubmissionResult } from '@conform-to/react'

/** What was typed in a row of a form that came back; undefined at first sight. */
export function typedCell(lastResult: SubmissionResult | undefined, list: string, index: number, name: string) {
  const rows = (lastResult?.initialValue as Record<string, unknown> | undefined)?.[list]
  const row: unknown = Array.isArray(rows) ? rows[index] : undefined
  const value = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[name] : undefined
  return typeof value === 'string' ? value : undefined
}
