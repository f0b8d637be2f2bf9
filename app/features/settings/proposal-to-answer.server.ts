import { eq } from 'drizzle-orm'
import { settingDecisions, settingProposals, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { knownSetting } from '~/domain/settings/known-settings'
import type { Context } from '~/server/context.server'

/** A proposal with what this actor may answer; null when there is none. */
export async function proposalToAnswer({ actor, store }: Context, id: string) {
  const [row] = await store.query
    .select({ proposal: settingProposals, proposedBy: users.displayName, outcome: settingDecisions.outcome })
    .from(settingProposals)
    .innerJoin(users, eq(users.id, settingProposals.proposedById))
    .leftJoin(settingDecisions, eq(settingDecisions.proposalId, settingProposals.id))
    .where(eq(settingProposals.id, id))
  const setting = row ? knownSetting(row.proposal.key) : null
  if (!row || !setting || !mayEver(actor.role, 'ceiling.propose')) return null
  const own = row.proposal.proposedById === actor.id
  const answers: ('confirmed' | 'declined' | 'takenBack')[] = own ? ['takenBack'] : ['confirmed', 'declined']
  const { value, validFrom, reason } = row.proposal
  const may = row.outcome === null && (own || mayEver(actor.role, 'ceiling.set'))
  return {
    id,
    setting,
    value,
    validFrom,
    reason,
    proposedBy: row.proposedBy,
    outcome: row.outcome,
    answers: may ? answers : [],
  }
}
