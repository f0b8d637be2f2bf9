import { addMonths, daysBetween, type CivilDate } from '../dates'
import { closesEarly, type ClosingReason } from './closing-reasons'

export const checklistItems = [
  'twelveMonths',
  'childrenSafe',
  'schooling',
  'business',
  'kitsSettled',
  'alert',
  'views',
  'laterHelp',
] as const
export type ChecklistItem = (typeof checklistItems)[number]
export type CheckState = 'met' | 'missing' | 'notApplicable'
export type CheckedItem = { item: ChecklistItem; state: CheckState; values: Record<string, string | number> }

/** Least months since the return, least months with a caregiver, and least contacts at which the child was seen. */
export const leastMonths = 12
export const leastSafeMonths = 6
export const leastSeenContacts = 3
/** A business is known when it was visited within so many days: a default of this programme. */
export const businessKnownDays = 120

export type ClosureFacts = {
  returnedOn: CivilDate | null
  /**
   * Per returned child under 18, without those who left to live with somebody who is known: the days on which it was
   * seen at home since it was last away.
   */
  children: { seenOn: CivilDate[] }[]
  /** Per child in the plan: enrolled and attending, or an alternative that was agreed. */
  pupils: { settled: boolean }[]
  businesses: { lastVisitOn: CivilDate | null }[]
  kitsOnTheWay: number
  alertOpen: boolean
}

/**
 * The checklist of both tracks, from what the database holds; `views` and `laterHelp` are the officer's own entries.
 * Source: docs/programme-rules.md §17, after CPIMS+ practice: safe with the caregiver for six months over three seen
 * visits, enrolled or an agreed alternative, business known, no open concern, views recorded, contact for later help.
 */
export function closureChecklist(
  facts: ClosureFacts,
  said: { views: boolean; laterHelp: boolean },
  reason: ClosingReason,
  today: CivilDate,
): CheckedItem[] {
  const { returnedOn, children, pupils, businesses } = facts
  const safe = children.filter(({ seenOn }) => isSafe(seenOn, today)).length
  const settled = pupils.filter((pupil) => pupil.settled).length
  const known = businesses.filter(
    ({ lastVisitOn }) => lastVisitOn !== null && daysBetween(lastVisitOn, today) <= businessKnownDays,
  ).length
  const grown = returnedOn !== null && addMonths(returnedOn, leastMonths) <= today
  return [
    {
      item: 'twelveMonths',
      state: closesEarly.includes(reason) ? 'notApplicable' : grown ? 'met' : 'missing',
      values: { months: leastMonths, ...(returnedOn === null ? {} : { on: addMonths(returnedOn, leastMonths) }) },
    },
    counted('childrenSafe', safe, children.length),
    counted('schooling', settled, pupils.length),
    counted('business', known, businesses.length),
    item('kitsSettled', facts.kitsOnTheWay === 0, { count: facts.kitsOnTheWay }),
    item('alert', !facts.alertOpen),
    item('views', said.views),
    item('laterHelp', said.laterHelp),
  ]
}

/** Seen at home at least three times, over at least six months up to the last time. */
function isSafe(seenOn: readonly CivilDate[], today: CivilDate) {
  const days = [...seenOn].sort()
  const first = days[0]
  return days.length >= leastSeenContacts && first !== undefined && addMonths(first, leastSafeMonths) <= today
}

function counted(name: ChecklistItem, done: number, of: number): CheckedItem {
  const state = of === 0 ? 'notApplicable' : done === of ? 'met' : 'missing'
  return { item: name, state, values: { done, of } }
}

function item(name: ChecklistItem, met: boolean, values: CheckedItem['values'] = {}): CheckedItem {
  return { item: name, state: met ? 'met' : 'missing', values }
}
