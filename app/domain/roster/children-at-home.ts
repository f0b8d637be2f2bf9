import type { CivilDate } from '../dates'
import { isUnder18, type Birth } from './age'
import { childrenAway, type ChildObservation } from './children-away'

export type RosterMember = Birth & { id: string; code: string }

export type ChildrenAtHome =
  | { kind: 'computed'; value: number; away: readonly string[]; asked: number }
  | { kind: 'notComputable'; notAsked: readonly string[]; awayAtLeast: number }

/**
 * One round of a household's roster: how many children under 18 are away for work, travel or a reason not known.
 * 0 is best. Siblings count like the child who returned, because another child may be sent instead.
 *
 * Missing-data rule: the number exists only if every child under 18 on that day was asked about. Otherwise the
 * codes of those not asked about, and how many are known to be away. A household without children has no number.
 *
 * @param observations at most one per child; those of other people are ignored
 */
export function childrenAtHome(
  roster: readonly RosterMember[],
  observations: readonly ChildObservation[],
  on: CivilDate,
): ChildrenAtHome {
  const children = roster.filter((member) => isUnder18(member, on))
  const childIds = new Set(children.map(({ id }) => id))
  const answers = observations.filter(({ childId }) => childIds.has(childId))
  const away = new Set(childrenAway(answers))

  const askedIds = new Set(answers.map(({ childId }) => childId))
  const notAsked = children.filter(({ id }) => !askedIds.has(id)).map(({ code }) => code)
  if (notAsked.length > 0 || children.length === 0) return { kind: 'notComputable', notAsked, awayAtLeast: away.size }

  const awayCodes = children.filter(({ id }) => away.has(id)).map(({ code }) => code)
  return { kind: 'computed', value: away.size, away: awayCodes, asked: children.length }
}
