import { and, eq, exists, inArray, or, sql } from 'drizzle-orm'
import { supplierLikes, supplierLinks, suppliers } from '#db/schema/index'
import type { Db } from '#db/store'

/** This person's own word that they are tied to the supplier: they decide, choose, order, receive and pay nothing there. */
export async function isTiedToSupplier(db: Db, userId: string, supplierId: string): Promise<boolean> {
  return (await tiedTo(db, supplierId)).includes(userId)
}

/** Everybody who declared a tie to this supplier. */
export async function tiedTo(db: Db, supplierId: string): Promise<string[]> {
  return (await tiesToSuppliers(db, [supplierId])).map(({ userId }) => userId)
}

/** Who declared a tie to these suppliers, or to another that one of them was said not to be. */
export async function tiesToSuppliers(db: Db, supplierIds: string[]): Promise<{ of: string; userId: string }[]> {
  if (supplierIds.length === 0) return []
  return await db
    .selectDistinct({ of: suppliers.id, userId: supplierLinks.userId })
    .from(suppliers)
    .innerJoin(supplierLinks, isTieTo(db))
    .where(and(inArray(suppliers.id, supplierIds), eq(supplierLinks.standing, true)))
}

/** Of `suppliers` joined with `supplier_links`: a tie to the supplier, or to another that it was said not to be. */
export function isTieTo(db: Db) {
  const like = db
    .select({ one: sql`1` })
    .from(supplierLikes)
    .where(and(eq(supplierLikes.supplierId, suppliers.id), eq(supplierLikes.otherId, supplierLinks.supplierId)))
  return or(eq(supplierLinks.supplierId, suppliers.id), exists(like))
}
