import { and, eq } from 'drizzle-orm'
import { kitTypes } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { KitTypeAnswer } from '~/domain/settings/kit-type-answers'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'

const actions = {
  offered: 'kitType.confirmed',
  declined: 'kitType.declined',
  takenBack: 'kitType.takenBack',
} as const

/**
 * Answers a version of a kit type that moves price ceilings. Whoever proposed it may take it back and nothing else.
 *
 * @throws {Refused} 403 not a role that answers, the own proposal or that of the own other hands; 404 no such version; 409 answered already; 422 no
 * reason where it is declined
 */
export async function answerKitType(
  { actor, store, now }: Context,
  id: string,
  { outcome, reason = null }: { outcome: KitTypeAnswer; reason?: string | null | undefined },
) {
  if (!mayEver(actor.role, 'ceiling.propose')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [type] = await tx.select().from(kitTypes).where(eq(kitTypes.id, id))
    if (!type) throw new Refused('not-there', 404)
    if (type.standing === outcome && type.answeredById === actor.id) return
    if (type.standing !== 'proposed') throw new Refused('kit-type-answered', 409)
    const own = type.proposedById === actor.id
    if (own && outcome !== 'takenBack') throw new Refused('own-kit-type', 403)
    if (!own && outcome === 'takenBack') throw new Refused('not-your-proposal', 403)
    const { proposedById } = type
    if (!own && proposedById !== null) await mustBeOtherHands(tx, actor, [proposedById], 'ceiling.propose')
    if (outcome === 'declined' && !reason) throw new Refused('kit-type-why', 422)
    const answer = { standing: outcome, answeredById: actor.id, answeredAt: now, answerWhy: reason }
    const [answered] = await tx
      .update(kitTypes)
      .set(answer)
      .where(and(eq(kitTypes.id, id), eq(kitTypes.standing, 'proposed')))
      .returning({ id: kitTypes.id })
    if (!answered) throw new Refused('try-again', 409)
    const details = { code: type.code, version: type.version, proposedById }
    await recordEvent(tx, { actor, now, action: actions[outcome], subjects: [{ kind: 'setting', id }], details })
  })
}
