import { eq } from 'drizzle-orm'
import { suppliers } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import type { SupplierKind } from '~/domain/procurement/procurement-words'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import type { Context } from '~/server/context.server'
import { keepLikes, likelySuppliers, supplierPhoneKey } from '~/server/likely-suppliers.server'
import { recordEvent } from '~/server/record-event.server'
import { isTiedToSupplier } from '~/server/supplier-links.server'
import { supplierNameKey } from '~/server/supplier-named.server'
import { owedTo } from '~/server/supplier-owed.server'

export type SupplierForm = {
  id: string
  name: string
  kind: SupplierKind
  market?: string | undefined
  phone?: string | undefined
  isAnother: boolean
}

/** @throws {Refused} 403 not logistics; 409 a supplier of that name, or one that may be the same and nobody said it is another */
export async function addSupplier({ actor, store, now }: Context, form: SupplierForm) {
  if (!mayEver(actor.role, 'supplier.record')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [known] = await tx.select().from(suppliers).where(eq(suppliers.id, form.id))
    if (known && known.recordedById !== actor.id) throw new Refused('not-there', 404)
    if (known) {
      sentBefore(known, columnsOf(form))
      return
    }
    const likes = await mustBeNew(tx, form)
    const recorded = { recordedById: actor.id, recordedAt: now }
    await tx.insert(suppliers).values({ id: form.id, ...columnsOf(form), ...recorded })
    await keepLikes(tx, form.id, likes)
    const details = { kind: form.kind, market: form.market ?? null }
    await recordEvent(tx, {
      actor,
      now,
      action: 'supplier.added',
      subjects: [{ kind: 'supplier', id: form.id }],
      details,
    })
  })
}

/**
 * Another name or phone would change whom an approval or a choice pays: as long as one waits for its payment, only the
 * spelling changes.
 *
 * @throws {Refused} 403 not logistics, or tied to the supplier; 404 no such supplier; 409 known by that name, like another, or owed money
 */
export async function editSupplier({ actor, store, now }: Context, form: SupplierForm) {
  if (!mayEver(actor.role, 'supplier.record')) throw new Refused('not-your-role', 403)
  await store.write(async (tx) => {
    const [supplier] = await tx.select().from(suppliers).where(eq(suppliers.id, form.id))
    if (!supplier) throw new Refused('not-there', 404)
    const columns = columnsOf(form)
    const renamed = supplier.name !== form.name
    const rephoned = supplier.phone !== columns.phone
    const { kind, market } = columns
    if (!renamed && !rephoned && supplier.kind === kind && supplier.market === market) return
    if (await isTiedToSupplier(tx, actor.id, form.id)) throw new Refused('tied-to-supplier', 403)
    if (supplier.nameKey !== columns.nameKey || rephoned) {
      const owed = await owedTo(tx, form.id)
      if (owed !== null) throw new Refused('supplier-owed', 409, { number: owed })
    }
    if (renamed || rephoned) await keepLikes(tx, form.id, await mustBeNew(tx, form))
    await tx.update(suppliers).set(columns).where(eq(suppliers.id, form.id))
    const details = { kind: { from: supplier.kind, to: kind }, market, renamed, rephoned }
    await recordEvent(tx, {
      actor,
      now,
      action: 'supplier.edited',
      subjects: [{ kind: 'supplier', id: form.id }],
      details,
    })
  })
}

function columnsOf({ name, kind, market, phone }: SupplierForm) {
  const known = { market: market ?? null, phone: phone ?? null, phoneKey: supplierPhoneKey(phone) }
  return { name, nameKey: supplierNameKey(name), kind, ...known }
}

/** Which suppliers it was said not to be. */
async function mustBeNew(tx: Db, { id, name, phone, isAnother }: SupplierForm): Promise<{ id: string }[]> {
  const [same] = await tx
    .select({ id: suppliers.id, retiredAt: suppliers.retiredAt })
    .from(suppliers)
    .where(eq(suppliers.nameKey, supplierNameKey(name)))
  if (same && same.id !== id) throw new Refused(same.retiredAt ? 'supplier-known-retired' : 'supplier-known', 409)
  const likes = await likelySuppliers(tx, { id, name, ...(phone === undefined ? {} : { phone }) })
  const [like] = likes
  if (like && !isAnother)
    throw new Refused(like.why === 'phone' ? 'supplier-same-phone' : 'supplier-near-name', 409, { other: like.name })
  return likes
}
