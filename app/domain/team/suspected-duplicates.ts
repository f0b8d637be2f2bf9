import { groupBy } from '../group-by'

export type NamedPerson = {
  id: string
  householdId: string
  /** Folded, so that spellings differ by letters only. */
  name: string
  sex: string
  birthYear: number
}

export type SuspectedPair = { one: NamedPerson; other: NamedPerson }

/** Birth years may differ by so much: most are estimates. A default. */
const yearsApart = 2

/**
 * People of different households who may be one: the same name, the same sex, birth years at most two apart. A
 * suspicion to look at, never a judgement. Source: docs/programme-rules.md §12.
 */
export function suspectedDuplicates(people: readonly NamedPerson[]): SuspectedPair[] {
  return [...groupBy(people, ({ name, sex }) => `${sex} ${name}`).values()].flatMap((alike) =>
    alike.flatMap((one, index) =>
      alike
        .slice(index + 1)
        .filter(
          (other) =>
            one.name !== '' &&
            other.householdId !== one.householdId &&
            Math.abs(other.birthYear - one.birthYear) <= yearsApart,
        )
        .map((other) => ({ one, other })),
    ),
  )
}
