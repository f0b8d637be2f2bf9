export type InstantCursor = { at: Date; id: string }

/**
 * Where a page of a list starts, out of an address: `<milliseconds or ISO instant>_<id>` of the row before it. Null
 * for anything else, and for an instant outside the years 1970 to 9999, which not every database can compare.
 */
export function instantCursor(text: string | null): InstantCursor | null {
  const [written = '', id = ''] = text?.split('_') ?? []
  const at = new Date(/^\d+$/.test(written) ? Number(written) : written)
  return id !== '' && at >= earliest && at <= latest ? { at, id } : null
}

const earliest = new Date('1970-01-01T00:00:00Z')
const latest = new Date('9999-12-31T23:59:59Z')
