import { lotWaivers } from '#db/schema/index'
import type { QuoteWaiver } from '~/domain/procurement/procurement-words'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { lotOf } from './lot-of.server'

/**
 * Why this purchase has fewer than three quotes; it stays written beside the choice.
 *
 * @throws {Refused} 404 no such purchase; 409 chosen already
 */
export async function waiveQuotes(
  { actor, store, now }: Context,
  lotId: string,
  { why, reason }: { why: QuoteWaiver; reason: string },
) {
  await store.write(async (tx) => {
    const lot = await lotOf(tx, actor, lotId)
    if (lot.state !== 'open') throw new Refused('lot-not-open', 409)
    const row = { lotId, why, reason, recordedById: actor.id, recordedAt: now }
    const [kept] = await tx.insert(lotWaivers).values(row).onConflictDoNothing().returning()
    if (!kept) return
    const details = { number: lot.number, why }
    await recordEvent(tx, { actor, now, action: 'lot.quotesWaived', subjects: [{ kind: 'lot', id: lotId }], details })
  })
}
