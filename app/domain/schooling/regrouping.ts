import type { CivilDate } from '../dates'
import type { LevelLadder, LevelLanguage } from './levels'

export type GroupByLevel = {
  id: string
  ladder: LevelLadder | null
  language: LevelLanguage | null
  /** 0 … 4; the step its children stand on. */
  level: number | null
}

export type CheckedChild = {
  id: string
  groupId: string
  /** All checks of the child. */
  checks: readonly {
    checkedOn: CivilDate
    language: LevelLanguage
    reading: number | null
    arithmetic: number | null
  }[]
}

export type RegroupingReason =
  | 'moveUp'
  | 'moveDown'
  /** It is in the group for its level. */
  | 'fits'
  /** It is in the group that suits better, or moves there from another one. */
  | 'thereAlready'
  /** There is no group one step that suits better. */
  | 'nowhereBetter'
  /** Not checked on this ladder in this language. */
  | 'notChecked'
  /** The last check is too long ago to move anybody by. */
  | 'checkTooOld'
  /** The group is mixed: it has no level to compare with. */
  | 'mixedGroup'

export type RegroupingProposal = {
  childId: string
  fromGroupId: string
  toGroupId: string | null
  reason: RegroupingReason
  level: number | null
  checkedOn: CivilDate | null
}

/**
 * Who moves where. A child belongs to the group with the highest step that the child has reached itself, on the
 * group's ladder and in its language: the group for the step, else the nearest one below; never one above, since its
 * lessons would be about what the child cannot do yet. A child below all groups stays, and nobody is sent twice to one. The latest check counts as it
 * stands; levels are ordinal and never averaged, and two languages are never compared.
 * Source: docs/programme-rules.md §10, after Teaching at the Right Level.
 *
 * @param groups       of one tutor at one school
 * @param checkedSince a check before this day moves nobody
 */
export function regrouping(
  groups: readonly GroupByLevel[],
  children: readonly CheckedChild[],
  checkedSince: CivilDate,
): RegroupingProposal[] {
  const places = new Set(children.map(({ id, groupId }) => placeOf(id, groupId)))
  return children.map((child) => {
    const proposed = proposal(groups, child, checkedSince)
    if (proposed.toGroupId === null) return proposed
    const place = placeOf(child.id, proposed.toGroupId)
    if (places.has(place)) return { ...proposed, toGroupId: null, reason: 'thereAlready' }
    places.add(place)
    return proposed
  })
}

function placeOf(childId: string, groupId: string) {
  return `${childId} ${groupId}`
}

function proposal(
  groups: readonly GroupByLevel[],
  { id, groupId, checks }: CheckedChild,
  checkedSince: CivilDate,
): RegroupingProposal {
  const own = groups.find((group) => group.id === groupId)
  const stays = { childId: id, fromGroupId: groupId, toGroupId: null, level: null, checkedOn: null }
  if (!own || own.ladder === null || own.language === null || own.level === null)
    return { ...stays, reason: 'mixedGroup' }
  const { ladder, language, level: ownLevel } = own

  const [latest] = checks
    .filter((check) => check.language === language && check[ladder] !== null)
    .sort((one, other) => (one.checkedOn < other.checkedOn ? 1 : -1))
  const level = latest?.[ladder] ?? null
  if (latest === undefined || level === null) return { ...stays, reason: 'notChecked' }

  const seen = { ...stays, level, checkedOn: latest.checkedOn }
  if (latest.checkedOn < checkedSince) return { ...seen, reason: 'checkTooOld' }
  const best = groupFor(groups, { ladder, language, level })
  if (best === null) return { ...seen, reason: level === ownLevel ? 'fits' : 'nowhereBetter' }
  if (best.level === ownLevel) return { ...seen, reason: level === ownLevel ? 'fits' : 'nowhereBetter' }
  return { ...seen, toGroupId: best.id, reason: best.level > ownLevel ? 'moveUp' : 'moveDown' }
}

function groupFor(
  groups: readonly GroupByLevel[],
  { ladder, language, level }: { ladder: LevelLadder; language: LevelLanguage; level: number },
) {
  const [best] = groups
    .flatMap(({ id, ladder: its, language: spoken, level: step }) =>
      its === ladder && spoken === language && step !== null && step <= level ? [{ id, level: step }] : [],
    )
    .sort((one, other) => other.level - one.level || (one.id < other.id ? -1 : 1))
  return best ?? null
}
