import { and, asc, eq, gt, ne } from 'drizzle-orm'
import { supplierLikes, suppliers } from '#db/schema/index'
import { blindToken } from '#db/sealing'
import type { Db } from '#db/store'
import { isNearSupplier, phoneDigits } from '~/domain/procurement/supplier-likeness'

/** A keyed hash of the digits of a phone; null without one. */
export function supplierPhoneKey(phone: string | undefined): string | null {
  const digits = phone === undefined ? null : phoneDigits(phone)
  return digits === null ? null : blindToken(`supplier phone:${digits}`)
}

/** Suppliers that may be this one already: the same phone, or a name that sounds alike or is a short form. */
export async function likelySuppliers(db: Db, { id, name, phone }: { id: string; name: string; phone?: string }) {
  const phoneKey = supplierPhoneKey(phone)
  const found: { id: string; name: string; why: 'phone' | 'name' }[] = []
  if (phoneKey !== null) {
    const same = await db
      .select({ id: suppliers.id, name: suppliers.name })
      .from(suppliers)
      .where(and(eq(suppliers.phoneKey, phoneKey), ne(suppliers.id, id)))
    found.push(...same.map((supplier) => ({ ...supplier, why: 'phone' as const })))
  }
  for (const supplier of await everySupplier(db)) {
    const known = supplier.id === id || found.some((other) => other.id === supplier.id)
    if (!known && isNearSupplier(supplier.name, name)) found.push({ ...supplier, why: 'name' })
  }
  return found
}

/** Which others a supplier was said not to be. */
export async function keepLikes(tx: Db, supplierId: string, others: readonly { id: string }[]) {
  if (others.length === 0) return
  const likes = others.map(({ id: otherId }) => ({ supplierId, otherId }))
  await tx.insert(supplierLikes).values(likes).onConflictDoNothing()
}

/** Sealed names are compared once opened; a programme has some hundreds of suppliers. */
async function everySupplier(db: Db) {
  const all: { id: string; name: string }[] = []
  for (let after: string | undefined = ''; after !== undefined;) {
    const batch: { id: string; name: string }[] = await db
      .select({ id: suppliers.id, name: suppliers.name })
      .from(suppliers)
      .where(after === '' ? undefined : gt(suppliers.id, after))
      .orderBy(asc(suppliers.id))
      .limit(BATCH)
    all.push(...batch)
    after = batch.length === BATCH ? batch.at(-1)?.id : undefined
  }
  return all
}

const BATCH = 500
