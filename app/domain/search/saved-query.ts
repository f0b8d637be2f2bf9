/**
 * What of a list's address is kept as a view: its filters in a fixed order, without the page and without words that
 * were searched, which may be names.
 */
export function savedQuery(query: URLSearchParams): string {
  const kept = [...query].filter(([name, value]) => !neverKept.includes(name) && value !== '')
  return new URLSearchParams(kept.sort(([one], [other]) => (one < other ? -1 : 1))).toString().slice(0, longest)
}

const neverKept = ['q', 'after', 'before', 'saved']
const longest = 500
