import { and, eq, isNull } from 'drizzle-orm'
import { supplierLinks, tieLiftingDecisions, tieLiftings } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'

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
    if (await waitingLifting(tx, supplierId, actor.id)) throw new Refused('tie-lifting-waits', 409)
    await tx.insert(tieLiftings).values({ id, supplierId, userId: actor.id, reason, askedAt: now })
    await recordEvent(tx, {
      actor,
      now,
      action: 'supplier.liftingAsked',
      subjects: [
        { kind: 'supplier', id: supplierId },
        { kind: 'user', id: actor.id },
      ],
      details: { liftingId: id },
    })
  })
}

/** The ties that this person declared to this supplier and that hold. */
export function ownTie(supplierId: string, userId: string) {
  return and(
    eq(supplierLinks.supplierId, supplierId),
    eq(supplierLinks.userId, userId),
    eq(supplierLinks.standing, true),
  )
}

async function waitingLifting(tx: Db, supplierId: string, userId: string) {
  const [waiting] = await tx
    .select({ id: tieLiftings.id })
    .from(tieLiftings)
    .leftJoin(tieLiftingDecisions, eq(tieLiftingDecisions.liftingId, tieLiftings.id))
    .where(
      and(
        eq(tieLiftings.supplierId, supplierId),
        eq(tieLiftings.userId, userId),
        isNull(tieLiftingDecisions.liftingId),
      ),
    )
    .limit(1)
  return waiting !== undefined
}
