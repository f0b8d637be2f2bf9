import { eq } from 'drizzle-orm'
import { settingDecisions, settingProposals, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { nigerDate } from '~/domain/dates'
import { firstDayOf } from '~/domain/settings/first-day'
import { knownSetting } from '~/domain/settings/known-settings'
import type { Context } from '~/server/context.server'
import { sameHands } from '~/server/must-be-other-hands.server'

/** A proposal with what this actor may answer; null when there is none. */
export async function proposalToAnswer({ actor, store, now }: Context, id: string) {
  const [row] = await store.query
    .select({ proposal: settingProposals, proposedBy: users.displayName, decision: settingDecisions })
    .from(settingProposals)
    .innerJoin(users, eq(users.id, settingProposals.proposedById))
    .leftJoin(settingDecisions, eq(settingDecisions.proposalId, settingProposals.id))
    .where(eq(settingProposals.id, id))
  const setting = row ? knownSetting(row.proposal.key) : null
  if (!row || !setting || !mayEver(actor.role, 'ceiling.propose')) return null
  const own = row.proposal.proposedById === actor.id
  const answers: ('confirmed' | 'declined' | 'takenBack')[] = own ? ['takenBack'] : ['confirmed', 'declined']
  const { value, validFrom, reason } = row.proposal
  const outcome = row.decision?.outcome ?? null
  const may = outcome === null && (own || mayEver(actor.role, 'ceiling.set'))
  const before = may && !own ? [row.proposal.proposedById] : []
  const same = await sameHands(store.query, actor, before, 'ceiling.set')
  return {
    id,
    setting,
    value,
    validFrom,
    /** From when it holds, answered now or as it was answered: a day that has passed becomes that day. */
    holdsFrom: firstDayOf(validFrom, nigerDate(row.decision?.decidedAt ?? now)),
    reason,
    proposedBy: row.proposedBy,
    outcome,
    answers: may && !same ? answers : [],
    /** Why this actor does not answer as a second person, and who can. */
    same,
  }
}
