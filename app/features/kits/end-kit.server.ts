import { and, eq } from 'drizzle-orm'
import { kitCommitments, kitEndings, kits } from '#db/schema/index'
import { Refused } from '~/domain/refused'
import { releaseCommitment } from '~/server/budget.server'
import type { Context } from '~/server/context.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { kitRecord } from '~/server/kit-record.server'
import { mustBeOtherHands } from '~/server/must-be-other-hands.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { stillDue } from '~/server/still-due.server'
import { cancellableKits } from './cancel-kit.server'
import { endingOf } from './kit-to-end.server'
import { subjectsOf } from './own-kit.server'

/**
 * What of a kit was not handed over will not come: its money goes back to its line, but for what is still to be paid.
 * What was handed over stands, and nothing is completed by it.
 *
 * @throws {Refused} 404 not an own request, nor one that a lead sees; 403 whoever hands it over; 409 nothing left, a
 * purchase may still bring it, it can be cancelled
 */
export async function endKit(context: Context, kitId: string, { reason }: { reason: string }) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const record = await kitRecord(tx, and(eq(kits.id, kitId), cancellableKits(tx, actor)))
    if (!record) throw new Refused('not-there', 404)
    if (record.ending?.endedById === actor.id) return
    const { refusal, lot } = await endingOf(tx, actor.id, record)
    if (refusal) throw new Refused(refusal, refusal === 'own-handover-to-end' ? 403 : 409, { lot })

    const hands = record.deliveries.map(({ deliveredById }) => deliveredById)
    await mustBeOtherHands(tx, actor, hands, 'kit.cancel')
    const [held] = await tx.select().from(kitCommitments).where(eq(kitCommitments.kitId, kitId))
    const free = Math.max(0, (held?.committed ?? 0) - (await stillDue(tx, record)))
    const released = await releaseCommitment(tx, context, { kitId, causeId: kitId, amount: free })
    await tx.insert(kitEndings).values({ kitId, reason, released, endedById: actor.id, endedAt: now })
    await tx.update(kits).set({ delivererId: null }).where(eq(kits.id, kitId))
    const state = await keepKitState(tx, kitId, now)
    await recordEvent(tx, {
      actor,
      now,
      action: 'kit.ended',
      subjects: subjectsOf(record),
      details: {
        number: record.kit.number,
        version: record.current.number,
        released,
        state,
        rows: [await sealedRows(tx, 'ending', [kitId])],
      },
    })
  })
}
