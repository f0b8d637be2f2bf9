import { eq } from 'drizzle-orm'
import { tieLiftings } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { sealedRows } from '~/server/sealed-rows.server'
import { subjectOfTie, tiesDeclared, waitingLifting, type TieTo } from '~/server/ties.server'

/**
 * “My tie to this supplier, or to this family, is no more”: it holds until somebody else confirms it.
 *
 * @throws {Refused} 403 no right to read suppliers, or households; 404 somebody else's id; 409 no tie of one's own, asked already
 */
export async function askTieLifting(
  { actor, store, now }: Context,
  to: TieTo,
  { id, reason }: { id: string; reason: string },
) {
  const ofSupplier = 'supplierId' in to
  if (!mayEver(actor.role, ofSupplier ? 'supplier.read' : 'household.read')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [sent] = await tx.select().from(tieLiftings).where(eq(tieLiftings.id, id))
    const same = ofSupplier ? sent?.supplierId === to.supplierId : sent?.householdId === to.householdId
    if (sent && (sent.userId !== actor.id || !same)) throw new Refused('not-there', 404)
    if (sent) return
    const ties = await tiesDeclared(tx, to, actor.id, now)
    if (!ties.some(({ standing }) => standing)) throw new Refused('no-own-tie', 409)
    if (await waitingLifting(tx, to, actor.id)) throw new Refused('tie-lifting-waits', 409)
    await tx.insert(tieLiftings).values({ id, ...to, userId: actor.id, reason, askedAt: now })
    await recordEvent(tx, {
      actor,
      now,
      action: ofSupplier ? 'supplier.liftingAsked' : 'link.liftingAsked',
      subjects: [subjectOfTie(to), { kind: 'user', id: actor.id }],
      details: { liftingId: id, rows: [await sealedRows(tx, 'tieLifting', [id])] },
    })
  })
}
