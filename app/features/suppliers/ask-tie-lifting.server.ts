import { eq } from 'drizzle-orm'
import { supplierLinks, tieLiftings } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { ownTie } from '~/server/supplier-links.server'
import { waitingLifting } from '~/server/tie-to-supplier.server'

/**
 * “My tie to this supplier is no more”: it holds until somebody else confirms it.
 *
 * @throws {Refused} 403 no right to read suppliers; 404 somebody else's id; 409 no tie of one's own, asked already
 */
export async function askTieLifting(
  { actor, store, now }: Context,
  supplierId: string,
  { id, reason }: { id: string; reason: string },
) {
  if (!mayEver(actor.role, 'supplier.read')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [sent] = await tx.select().from(tieLiftings).where(eq(tieLiftings.id, id))
    if (sent && (sent.userId !== actor.id || sent.supplierId !== supplierId)) throw new Refused('not-there', 404)
    if (sent) return
    const [tie] = await tx.select().from(supplierLinks).where(ownTie(supplierId, actor.id)).limit(1)
    if (!tie) throw new Refused('no-own-tie', 409)
    if (await waitingLifting(tx, actor.id, supplierId)) throw new Refused('tie-lifting-waits', 409)
    await tx.insert(tieLiftings).values({ id, supplierId, userId: actor.id, reason, askedAt: now })
    await recordEvent(tx, {
      actor,
      now,
      action: 'supplier.liftingAsked',
      subjects: [
        { kind: 'supplier', id: supplierId },
        { kind: 'user', id: actor.id },
      ],
      details: { liftingId: id, rows: [await sealedRows(tx, 'tieLifting', [id])] },
    })
  })
}
