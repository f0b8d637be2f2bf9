const SOMEWHERE = 'http://here.invalid'

/** A path of this site, or the fallback: an address that leads elsewhere, however it is written, is not followed. */
export function sameSitePath(address: unknown, fallback = '/'): string {
  if (typeof address !== 'string' || !address.startsWith('/') || address.length > 2000) return fallback
  if (!URL.canParse(address, SOMEWHERE)) return fallback
  const { origin, pathname, search } = new URL(address, SOMEWHERE)
  return origin === SOMEWHERE && !pathname.startsWith('//') ? pathname + search : fallback
}
