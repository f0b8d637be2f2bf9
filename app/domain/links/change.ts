import type { Link } from './link'
import type { MeasuredResult } from './measured-result'

export type Change = 'improved' | 'same' | 'worse'

/** Bands compare by rank, higher is better; values by the link's direction, from its smallest change on. */
export function changeBetween({ counts, direction }: Link, before: MeasuredResult, after: MeasuredResult): Change {
  if (counts.kind === 'band') return changeOf((after.band ?? 0) - (before.band ?? 0), 1)
  const rise = (after.value ?? 0) - (before.value ?? 0)
  return changeOf(direction === 'higher' ? rise : -rise, counts.atLeast)
}

function changeOf(gain: number, atLeast: number): Change {
  if (gain >= atLeast) return 'improved'
  return gain <= -atLeast ? 'worse' : 'same'
}
