import { addDays, addMonths, type CivilDate } from '../dates'

/** Months after the first part was handed over at which the business is looked at. Source: docs/programme-rules.md §25. */
export const secondPartAfterMonths = 3
/** Days before that mark from which a visit counts, as for M6 of the plan. Source: docs/programme-rules.md §25. */
export const secondPartVisitDaysBefore = 21
/** Different months for which figures are wanted. Source: docs/programme-rules.md §25. */
export const secondPartMonths = 2

export const secondPartCodes = ['firstPart', 'visit', 'figures'] as const
export type SecondPartCode = (typeof secondPartCodes)[number]

export type SecondPartFacts = {
  /** Lines of the version that counts. */
  lines: readonly { id: string; tranche: number; quantity: number }[]
  /** Every line of every handover up to the day; what came back is below zero. */
  delivered: readonly { lineId: string; quantity: number; on: CivilDate }[]
  /** Visits of the caregiver's business at which somebody was met, up to the day. */
  visits: readonly { on: CivilDate; operating: boolean; figures: boolean }[]
}

export type SecondPart = {
  /** All three hold: what is left of the kit may be handed over. */
  open: boolean
  /** The second part is in the caregiver's hands. */
  handedOver: boolean
  /** The day on which the first part was complete. */
  firstPartOn: CivilDate | null
  /** The mark at which it becomes due; null until the first part is complete. */
  dueOn: CivilDate | null
  /** The first day whose visit counts. */
  visitFrom: CivilDate | null
  /** The visit that counts: the newest since then. */
  visitOn: CivilDate | null
  /** Months with figures, `YYYY-MM`, in order. */
  months: string[]
  checks: { code: SecondPartCode; ok: boolean }[]
}

/**
 * The rule of the second part, in three conditions that can be read out: the first part handed over in full; the newest
 * visit at the three-month mark or later saw the business operating; figures for two different months. Null for a kit of
 * one part, whatever its number.
 *
 * @param facts as they stood on the day that is asked about
 */
export function secondPart({ lines, delivered, visits }: SecondPartFacts): SecondPart | null {
  const second = lines.filter(({ tranche }) => tranche > 1)
  if (second.length === 0 || second.length === lines.length) return null
  const firstPartOn = partDoneOn(
    lines.filter(({ tranche }) => tranche === 1),
    delivered,
  )
  const dueOn = firstPartOn === null ? null : addMonths(firstPartOn, secondPartAfterMonths)
  const visitFrom = dueOn === null ? null : addDays(dueOn, -secondPartVisitDaysBefore)
  const [newest] = visits
    .filter(({ on }) => visitFrom !== null && on >= visitFrom)
    .sort((one, other) => (one.on < other.on ? 1 : -1))
  const withFigures = visits.filter(({ on, figures }) => figures && firstPartOn !== null && on >= firstPartOn)
  const months = [...new Set(withFigures.map(({ on }) => on.slice(0, 7)))].sort()
  const checks = [
    { code: 'firstPart' as const, ok: firstPartOn !== null },
    { code: 'visit' as const, ok: newest?.operating === true },
    { code: 'figures' as const, ok: months.length >= secondPartMonths },
  ]
  return {
    open: checks.every(({ ok }) => ok),
    handedOver: partDoneOn(second, delivered) !== null,
    firstPartOn,
    dueOn,
    visitFrom,
    visitOn: newest?.on ?? null,
    months,
    checks,
  }
}

/** What is handed over first; of a kit of one part, whatever its number, all of it. */
export function firstPartOf<Line extends { tranche: number }>(lines: readonly Line[]): readonly Line[] {
  const first = lines.filter(({ tranche }) => tranche === 1)
  return first.length > 0 ? first : lines
}

/** The day on which the last of these lines was complete; null while something of them is owed, or for no line at all. */
export function partDoneOn(
  lines: readonly { id: string; quantity: number }[],
  delivered: SecondPartFacts['delivered'],
): CivilDate | null {
  const days = lines.map(({ id, quantity }) =>
    lineDoneOn(
      quantity,
      delivered.filter(({ lineId }) => lineId === id),
    ),
  )
  return days.every((day) => day !== null) ? (days.sort().at(-1) ?? null) : null
}

function lineDoneOn(quantity: number, handed: SecondPartFacts['delivered']): CivilDate | null {
  let left = quantity
  let doneOn: CivilDate | null = null
  for (const row of [...handed].sort((one, other) => (one.on < other.on ? -1 : 1))) {
    left -= row.quantity
    doneOn = left > 0 ? null : (doneOn ?? row.on)
  }
  return doneOn
}
