import { and, eq, type SQL } from 'drizzle-orm'
import { kitCancellations, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { kitCancelRefusal } from '~/domain/kits/kit-cancel-refusal'
import { Refused } from '~/domain/refused'
import { releaseCommitment } from '~/server/budget.server'
import type { Actor, Context } from '~/server/context.server'
import { keepKitState } from '~/server/keep-kit-state.server'
import { kitInTrade } from '~/server/kit-in-trade.server'
import { kitRecord } from '~/server/kit-record.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { visibleKits } from '~/server/visibility.server'
import { ownKits, subjectsOf } from './own-kit.server'

export type KitCancellationForm = { reason: string; otherWay?: string | undefined }

/** The clause of those who may call a request off: the officer of its household, and a lead who sees it. */
export function cancellableKits(db: Db, actor: Actor): SQL | undefined {
  return actor.role === 'lead' ? visibleKits(db, actor) : ownKits(db, actor)
}

/**
 * Calls a request off before anything was handed over; what was committed for it goes back to its line.
 *
 * @throws {Refused} 404 not an own request, nor one that a lead sees; 409 handed over, being bought, paid for, or ended
 */
export async function cancelKit(context: Context, kitId: string, { reason, otherWay }: KitCancellationForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const record = await kitRecord(tx, and(eq(kits.id, kitId), cancellableKits(tx, actor)))
    if (!record) throw new Refused('not-there', 404)
    const { kit, current, cancellation } = record
    if (cancellation?.cancelledById === actor.id) return
    const refusal = kitCancelRefusal({ ...kit, ...(await kitInTrade(tx, kitId)) })
    if (refusal) throw new Refused(refusal, 409)

    const row = { kitId, reason, otherWay: otherWay ?? null, cancelledById: actor.id, cancelledAt: now }
    const [written] = await tx.insert(kitCancellations).values(row).onConflictDoNothing().returning()
    if (!written) throw new Refused('kit-cancelled', 409)
    const released = await releaseCommitment(tx, context, { kitId, causeId: kitId })
    await tx.update(kits).set({ delivererId: null }).where(eq(kits.id, kitId))
    await keepKitState(tx, kitId, now)
    await recordEvent(tx, {
      actor,
      now,
      action: 'kit.cancelled',
      subjects: subjectsOf(record),
      details: {
        ...{ number: kit.number, version: current.number, total: current.total, released },
        rows: [await sealedRows(tx, 'cancellation', [kitId])],
      },
    })
  })
}
