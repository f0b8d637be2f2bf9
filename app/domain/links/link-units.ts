import type { CivilDate } from '../dates'
import { groupBy } from '../group-by'
import type { Link } from './link'
import type { MeasuredResult } from './measured-result'

/**
 * A household, or a child, as a link sees it. A household holds one occurrence of the milestone for each of its people
 * who have it in their plan, and is counted once all the same.
 */
export type LinkUnit<Result extends MeasuredResult = MeasuredResult> = {
  id: string
  occurrences: readonly Occurrence[]
  results: readonly Result[]
  /** What else was completed, not withdrawn, by this unit or in its household. */
  otherCompletions: readonly { milestone: string; on: CivilDate }[]
}

export type Occurrence = { dueOn: CivilDate | null; completions: readonly Completion[] }

export type Completion = { on: CivilDate; withdrawn: boolean }

/** One milestone of one plan, joined to at most one of its completions; closed cases included. */
export type MilestoneRow = {
  milestone: string
  householdId: string
  /** The caregiver or child; null for a milestone of the household. */
  personId: string | null
  dueOn: CivilDate | null
  completedOn: CivilDate | null
  withdrawn: boolean
}

/** A result of the link's measure; `unitId` is the household or the child, as the link says. */
export type ResultRow = MeasuredResult & { unitId: string }

/**
 * Plain rows grouped into the units of a link, in the order in which the units first appear. A person is the unit of a
 * child's measure, which links to a child's milestone; a household is the unit of its own measures, however many of
 * its children reached the milestone.
 */
export function linkUnits<Row extends ResultRow>(
  link: Link,
  milestones: readonly MilestoneRow[],
  results: readonly Row[],
): LinkUnit<Row>[] {
  const resultsByUnit = groupBy(results, ({ unitId }) => unitId)
  const rowsByHousehold = groupBy(milestones, ({ householdId }) => householdId)
  const ownRows = milestones.filter(({ milestone }) => milestone === link.milestone)

  return [...groupBy(ownRows, (row) => unitIdOf(link, row))].map(([id, rows]) => ({
    id,
    occurrences: [...groupBy(rows, ({ personId }) => personId).values()].map(occurrenceOf),
    results: resultsByUnit.get(id) ?? [],
    otherCompletions: rows
      .slice(0, 1)
      .flatMap(({ householdId }) => rowsByHousehold.get(householdId) ?? [])
      .flatMap((row) => otherCompletion(link, id, row)),
  }))
}

function unitIdOf({ unit }: Link, row: MilestoneRow): string {
  return unit === 'child' ? (row.personId ?? row.householdId) : row.householdId
}

function occurrenceOf(rows: readonly MilestoneRow[]): Occurrence {
  const dueDates = rows.flatMap(({ dueOn }) => dueOn ?? []).sort()
  return {
    dueOn: dueDates[0] ?? null,
    completions: rows.flatMap(({ completedOn, withdrawn }) => (completedOn ? [{ on: completedOn, withdrawn }] : [])),
  }
}

function otherCompletion(link: Link, unitId: string, row: MilestoneRow): { milestone: string; on: CivilDate }[] {
  if (row.milestone === link.milestone || row.completedOn === null || row.withdrawn) return []
  const isOfAnotherChild = link.unit === 'child' && row.milestone.startsWith('C') && row.personId !== unitId
  return isOfAnotherChild ? [] : [{ milestone: row.milestone, on: row.completedOn }]
}
