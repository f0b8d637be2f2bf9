/** Levenshtein: how many signs are added, left out or replaced between two texts. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, sign] of [...one].entries()) {
    const next = [index + 1]
    for (const [place, otherSign] of [...other].entries()) {
      const replaced = (row[place] ?? 0) + (sign === otherSign ? 0 : 1)
      next.push(Math.min((next[place] ?? 0) + 1, (row[place + 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
