import { addDays, type CivilDate } from '../dates'
import type { Link } from './link'
import type { LinkUnit, Occurrence } from './link-units'

export type LinkStart = { t0: CivilDate; reached: boolean }

/**
 * Where a unit's clock starts: the first completion that was not withdrawn, or, for success milestones, the earliest
 * due date, whether or not it was reached. With several children in a household the earliest counts. Reached means
 * completed by that same child before the after-window ends, so that later news does not move an old number.
 * Null when there is no such date.
 *
 * @param asOf completions after this day are not known yet
 */
export function linkStart(
  link: Link,
  { occurrences }: Pick<LinkUnit, 'occurrences'>,
  asOf: CivilDate,
): LinkStart | null {
  if (link.anchor === 'completed') {
    const t0 = earliest(occurrences.flatMap(standing).filter((on) => on <= asOf))
    return t0 === null ? null : { t0, reached: true }
  }
  const t0 = earliest(occurrences.flatMap(({ dueOn }) => dueOn ?? []))
  if (t0 === null) return null

  const closesOn = addDays(t0, link.after[1])
  const reachedBy = closesOn < asOf ? closesOn : asOf
  const due = occurrences.filter(({ dueOn }) => dueOn === t0)
  return { t0, reached: due.flatMap(standing).some((on) => on <= reachedBy) }
}

function standing({ completions }: Occurrence): CivilDate[] {
  return completions.filter(({ withdrawn }) => !withdrawn).map(({ on }) => on)
}

function earliest(dates: readonly CivilDate[]): CivilDate | null {
  return [...dates].sort()[0] ?? null
}
