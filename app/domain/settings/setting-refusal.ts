import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'
import type { CivilDate } from '../dates'
import type { KnownSetting } from './known-settings'

export type SettingRefusal = 'not-your-role' | 'setting-in-the-past' | 'setting-needs-two'

/** Why this actor may not set this value alone, from this day on: what was decided on a day keeps what held on it. */
export function settingRefusal(
  actor: { role: Role },
  setting: KnownSetting,
  validFrom: CivilDate,
  today: CivilDate,
): SettingRefusal | null {
  if (!mayEver(actor.role, 'settings.edit')) return 'not-your-role'
  if (setting.people === 'two') return 'setting-needs-two'
  return validFrom < today ? 'setting-in-the-past' : null
}

/** Why this actor may not propose it, or null. */
export function proposalRefusal(
  actor: { role: Role },
  validFrom: CivilDate,
  today: CivilDate,
  waiting: boolean,
): 'not-your-role' | 'setting-in-the-past' | 'proposal-waits' | null {
  if (!mayEver(actor.role, 'ceiling.propose')) return 'not-your-role'
  if (validFrom < today) return 'setting-in-the-past'
  return waiting ? 'proposal-waits' : null
}

export type ProposalOutcome = 'confirmed' | 'declined' | 'takenBack'

type Proposal = { proposedById: string; seenVersion: number }

/**
 * Why this actor may not answer a proposal so, or null. Whoever proposed may take it back and nothing else; an
 * administrator who did not propose confirms or declines. Source: docs/programme-rules.md §16.
 */
export function decisionRefusal(
  actor: { id: string; role: Role },
  proposal: Proposal,
  outcome: ProposalOutcome,
  newestVersion: number,
): 'not-your-role' | 'own-proposal' | 'not-your-proposal' | 'proposal-outdated' | null {
  const own = actor.id === proposal.proposedById
  if (outcome === 'takenBack') return own ? null : 'not-your-proposal'
  if (!mayEver(actor.role, 'ceiling.set')) return 'not-your-role'
  if (own) return 'own-proposal'
  return outcome === 'confirmed' && newestVersion !== proposal.seenVersion ? 'proposal-outdated' : null
}
