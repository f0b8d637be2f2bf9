import { eq } from 'drizzle-orm'
import { settingDecisions, settingProposals } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { firstDayOf } from '~/domain/settings/first-day'
import { decisionRefusal, type ProposalOutcome } from '~/domain/settings/setting-refusal'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'
import { newestVersion, writeSetting } from './write-setting.server'

const actions = {
  confirmed: 'setting.confirmed',
  declined: 'setting.declined',
  takenBack: 'setting.takenBack',
} as const

/**
 * Answers a proposal. Confirmed, it is the next version of the setting, from its day on or from today where that day
 * has passed: nothing is changed backwards.
 *
 * @returns the setting's key
 * @throws {Refused} 403 a rule says no, or the proposer's other hands, 404 no such proposal, 409 answered already, or the setting was set meanwhile
 */
export async function decideProposal(
  { actor, store, now }: Context,
  id: string,
  form: { outcome: ProposalOutcome; reason?: string | undefined },
) {
  return await store.write(async (tx) => {
    const [proposal] = await tx.select().from(settingProposals).where(eq(settingProposals.id, id))
    if (!proposal) throw new Refused('not-there', 404)
    const { key, value } = proposal
    const { outcome, reason = null } = form
    const newest = (await newestVersion(tx, key))?.version ?? 0
    const [known] = await tx.select().from(settingDecisions).where(eq(settingDecisions.proposalId, id))
    if (known?.outcome === outcome && known.decidedById === actor.id) return key
    if (known) throw new Refused('proposal-answered', 409)
    const refusal = decisionRefusal(actor, proposal, outcome, newest)
    if (refusal) throw new Refused(refusal, refusal === 'proposal-outdated' ? 409 : 403)
    if (outcome !== 'takenBack') await mustBeOtherHands(tx, actor, [proposal.proposedById], 'ceiling.set')

    const row = { proposalId: id, outcome, reason, decidedById: actor.id, decidedAt: now }
    const [decided] = await tx.insert(settingDecisions).values(row).onConflictDoNothing().returning()
    if (!decided) throw new Refused('proposal-answered', 409)
    const validFrom = firstDayOf(proposal.validFrom, nigerDate(now))
    if (outcome === 'confirmed')
      await writeSetting(tx, { id, key, version: newest + 1, value, validFrom, setById: actor.id, setAt: now })
    const details = { key, value, validFrom, proposedById: proposal.proposedById }
    await recordEvent(tx, { actor, now, action: actions[outcome], subjects: [{ kind: 'setting', id }], details })
    return key
  })
}
