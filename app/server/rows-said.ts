import { bodyOf } from '~/domain/audit/chain-check'

/** Which rows an event binds; none where it is of another kind or cannot be read. */
export function rowsSaid(body: string): { kind: string; of: string[]; hash: string }[] {
  const details = bodyOf(body)?.['details']
  const rows: unknown = typeof details === 'object' && details !== null && 'rows' in details ? details['rows'] : []
  return Array.isArray(rows) ? (rows as ReturnType<typeof rowsSaid>) : []
}
