import { addDays, type CivilDate } from '../dates'
import { dueWithinDays } from '../plans/milestone-state'
import type { CareArrangement } from './care-arrangements'
import type { NotSeenReason } from './not-seen-reasons'

export const contactWays = ['visit', 'phone'] as const
export type ContactWay = (typeof contactWays)[number]

export type ChildFound = {
  personId: string
  seen: boolean
  notSeenWhy: NotSeenReason | null
  livesWith: CareArrangement
}

export type Contact = {
  heldOn: CivilDate
  how: ContactWay
  furtherVisitOn: CivilDate | null
  recommendsClosure: boolean
  children: readonly ChildFound[]
}

export type ContactRefusal =
  | 'in-the-future'
  | 'before-the-return'
  | 'seen-by-phone'
  | 'further-visit-before'
  | 'further-visit-too-far'
  | 'closure-and-visit'

/** Days within which another visit is asked for: a default of this programme. */
const furtherVisitWithinDays = 180

/** Sooner than the plan itself shows it as due: only whoever says so completes a contact of the plan by it. */
export function isFarTooEarly(heldOn: CivilDate, plannedOn: CivilDate): boolean {
  return plannedOn > addDays(heldOn, dueWithinDays)
}

/**
 * Why a contact may not be recorded, or null: a child is seen by visit only, and who asks for another visit does not
 * recommend to close. Source: docs/programme-rules.md §9.
 */
export function contactRefusal(
  { heldOn, how, children, furtherVisitOn, recommendsClosure }: Contact,
  returnedOn: CivilDate | null,
  today: CivilDate,
): ContactRefusal | null {
  if (heldOn > today) return 'in-the-future'
  if (returnedOn !== null && heldOn < returnedOn) return 'before-the-return'
  if (how === 'phone' && children.some(({ seen }) => seen)) return 'seen-by-phone'
  if (furtherVisitOn === null) return null
  if (furtherVisitOn <= heldOn) return 'further-visit-before'
  if (furtherVisitOn > addDays(heldOn, furtherVisitWithinDays)) return 'further-visit-too-far'
  return recommendsClosure ? 'closure-and-visit' : null
}
