import { eq } from 'drizzle-orm'
import { supplierLinks, suppliers } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { isTiedToSupplier } from '~/server/supplier-links.server'
import { waitingLifting } from '~/server/ties.server'
import { tieToSupplier } from '~/server/tie-to-supplier.server'

/**
 * “I am tied to this supplier”: from now on this person decides, chooses, orders, receives and pays nothing there, and
 * what they approved and nobody has handed over yet waits for others again.
 *
 * @throws {Refused} 403 no right to read suppliers; 404 no such supplier; 409 declared before, and no lifting waits
 */
export async function declareSupplierLink(context: Context, supplierId: string, form: { id: string; reason: string }) {
  const { actor, store } = context
  if (!mayEver(actor.role, 'supplier.read')) throw new Refused('not-your-role', 403)
  return await store.write(async (tx) => {
    const [supplier] = await tx.select({ id: suppliers.id }).from(suppliers).where(eq(suppliers.id, supplierId))
    if (!supplier) throw new Refused('not-there', 404)
    const [sent] = await tx.select().from(supplierLinks).where(eq(supplierLinks.id, form.id))
    if (sent?.userId === actor.id && sent.supplierId === supplierId) return { voided: 0, standing: 0 }
    const tied = await isTiedToSupplier(tx, actor.id, supplierId)
    if (tied && !(await waitingLifting(tx, { supplierId }, actor.id))) throw new Refused('supplier-link-declared', 409)
    return await tieToSupplier(tx, context, { ...form, supplierId })
  })
}
