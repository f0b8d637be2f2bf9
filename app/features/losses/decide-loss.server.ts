import { and, eq } from 'drizzle-orm'
import { kitLossDecisions, kitLosses } from '#db/schema/index'
import { lossDecisionRefusal } from '~/domain/kits/loss-refusal'
import { Refused } from '~/domain/refused'
import { formatsOf } from '~/i18n/formats'
import type { Context } from '~/server/context.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { decidableLosses, lossRows } from './kits-with-losses.server'
import { lossDeciders, lossToJudge } from './loss-deciders.server'
import type { LossDecisionForm } from './loss-forms.server'

/**
 * Whether what is gone is replaced. The replacement is a request of its own and takes the same path as any kit.
 *
 * @throws {Refused} 404 not open to this actor; 403 own report, request or handover; 409 decided meanwhile; 422 a
 * replacement of goods sold under distress
 */
export async function decideLoss({ actor, store, now }: Context, lossId: string, form: LossDecisionForm) {
  await store.write(async (tx) => {
    const [row] = await lossRows(tx).where(and(eq(kitLosses.id, lossId), decidableLosses(tx, actor)))
    if (!row) throw new Refused('not-there', 404)
    const { loss, kit, decision } = row
    const { outcome, reason, noLink } = form
    if (decision?.outcome === outcome && decision.decidedById === actor.id) return
    const judged = await lossToJudge(tx, row)
    const refusal = lossDecisionRefusal(judged, outcome, actor)
    if (refusal === 'loss-already-decided') throw new Refused(refusal, 409)
    if (refusal === 'distress-not-replaced') throw new Refused(refusal, 422)
    if (refusal) {
      const names = formatsOf(actor.locale).list(await lossDeciders(tx, judged))
      throw new Refused(refusal, 403, { names })
    }
    const before = [judged.reportedById, ...judged.askedByIds, ...judged.deliveredByIds]
    await mustBeOtherHands(tx, actor, before, 'loss.decide', judged.linkedPeople)
    if (!noLink) throw new Refused('link-not-answered', 422)
    const [written] = await tx
      .insert(kitLossDecisions)
      .values({ lossId, outcome, reason, decidedById: actor.id, decidedAt: now })
      .onConflictDoNothing()
      .returning({ lossId: kitLossDecisions.lossId })
    if (!written) throw new Refused('loss-already-decided', 409)
    await recordEvent(tx, {
      actor,
      now,
      action: `kit.loss.${outcome}`,
      subjects: [
        { kind: 'kit', id: kit.id },
        { kind: 'household', id: kit.householdId },
        { kind: 'person', id: kit.caregiverId },
      ],
      details: {
        ...{ lossId, number: kit.number, lossKind: loss.kind, quantity: loss.quantity },
        rows: [await sealedRows(tx, 'lossDecision', [lossId])],
      },
    })
  })
}
