import { isCivilDate, type CivilDate } from '../dates'
import { foldName } from '../text/fold'
import { approvalsNeeded, type KitThresholds } from '../kits/approvals-needed'
import type { KitOutcome, PendingKit } from '../kits/kit-decision'

/** Members at a sitting, and members left to decide one request after recusals. Source: docs/programme-rules.md §21. */
export const leastMembers = 3
/** Lines of the form; a bound against slips. */
export const mostMembers = 9
/** Requests of one sitting; a bound against slips. */
export const mostItems = 12

export type SittingMember = { name: string; userId?: string | undefined }

export type SittingRefusal =
  | 'sitting-date-unreadable'
  | 'sitting-in-the-future'
  | 'sitting-too-few-members'
  | 'sitting-member-twice'
  | 'sitting-member-has-account'
  | 'sitting-nothing-heard'

/**
 * Why a sitting cannot be recorded so, or null when it can. Three members are three names, however they are written.
 * Source: docs/programme-rules.md §21.
 *
 * @param accounts names of those who work here: a member of that name is chosen by the account
 */
export function sittingRefusal(
  sitting: { heldOn: CivilDate; members: readonly SittingMember[]; items: readonly unknown[] },
  today: CivilDate,
  accounts: readonly string[],
): SittingRefusal | null {
  if (!isCivilDate(sitting.heldOn)) return 'sitting-date-unreadable'
  if (sitting.heldOn > today) return 'sitting-in-the-future'
  if (sitting.members.length < leastMembers) return 'sitting-too-few-members'
  const ids = sitting.members.flatMap(({ userId }) => userId ?? [])
  const names = sitting.members.map(({ name }) => signsOf(name))
  if (new Set(ids).size < ids.length || new Set(names).size < names.length) return 'sitting-member-twice'
  const known = new Set(accounts.map(signsOf))
  if (sitting.members.some(({ name, userId }) => userId === undefined && known.has(signsOf(name))))
    return 'sitting-member-has-account'
  return sitting.items.length === 0 ? 'sitting-nothing-heard' : null
}

function signsOf(name: string) {
  return (foldName(name) || name.trim()).replaceAll(' ', '')
}

export type HeardItem = {
  outcome: KitOutcome
  /** Of the version that lay before the committee. */
  contentHash: string
  hasOtherWay: boolean
  /** Places of the members who withdrew, from 1. */
  recused: readonly number[]
}

export type ItemRefusal =
  | 'committee-not-waiting'
  | 'committee-stale'
  | 'committee-decided-already'
  | 'committee-not-needed'
  | 'committee-before-request'
  | 'committee-no-such-member'
  | 'committee-must-recuse'
  | 'committee-recorder-tied'
  | 'committee-no-quorum'
  | 'committee-no-other-way'

/**
 * Why a committee cannot decide a request so, or null when it can. It decides on the very content that lay before it,
 * once, above its threshold only; whoever asked for it or is tied to the family or the supplier withdraws, and does not
 * record it either; at least three are left. Source: docs/programme-rules.md §21.
 *
 * @param submittedOn the day on which this content was submitted
 */
export function itemRefusal(
  kit: PendingKit & { heard: boolean; submittedOn: CivilDate },
  item: HeardItem,
  sitting: { heldOn: CivilDate; members: readonly SittingMember[]; recordedById: string },
  thresholds: KitThresholds,
): ItemRefusal | null {
  if (kit.heard) return 'committee-decided-already'
  if (!kit.submitted) return 'committee-not-waiting'
  if (item.contentHash !== kit.contentHash) return 'committee-stale'
  if (!isForCommittee(kit, thresholds)) return 'committee-not-needed'
  if (tiedTo(kit).has(sitting.recordedById)) return 'committee-recorder-tied'
  if (sitting.heldOn < kit.submittedOn) return 'committee-before-request'
  if (item.recused.some((place) => place < 1 || place > sitting.members.length)) return 'committee-no-such-member'
  if (mustRecuse(kit, sitting.members).some((place) => !item.recused.includes(place))) return 'committee-must-recuse'
  if (sitting.members.length - new Set(item.recused).size < leastMembers) return 'committee-no-quorum'
  return item.outcome === 'declined' && !item.hasOtherWay ? 'committee-no-other-way' : null
}

/** Above the threshold of the committee; nothing is while none is set. */
export function isForCommittee(kit: Pick<PendingKit, 'cost' | 'purpose'>, thresholds: KitThresholds) {
  return approvalsNeeded(kit.cost, kit.purpose, thresholds)?.needsCommittee === true
}

/** Places of the members who cannot decide this one, from 1. */
export function mustRecuse(
  kit: Pick<PendingKit, 'requestedById' | 'madeByIds' | 'linkedPeople'>,
  members: readonly SittingMember[],
): number[] {
  const tied = tiedTo(kit)
  return members.flatMap(({ userId }, index) => (userId !== undefined && tied.has(userId) ? [index + 1] : []))
}

function tiedTo(kit: Pick<PendingKit, 'requestedById' | 'madeByIds' | 'linkedPeople'>) {
  return new Set([kit.requestedById, ...kit.madeByIds, ...kit.linkedPeople])
}
