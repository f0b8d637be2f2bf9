import { and, eq } from 'drizzle-orm'
import { supplierLinks } from '#db/schema/index'
import type { Db } from '#db/store'

/** This person's own word that they are tied to the supplier: they decide, choose, order, receive and pay nothing there. */
export async function isTiedToSupplier(db: Db, userId: string, supplierId: string): Promise<boolean> {
  const [link] = await db
    .select({ id: supplierLinks.id })
    .from(supplierLinks)
    .where(
      and(eq(supplierLinks.userId, userId), eq(supplierLinks.supplierId, supplierId), eq(supplierLinks.standing, true)),
    )
    .limit(1)
  return link !== undefined
}

/** Everybody who declared a tie to this supplier. */
export async function tiedTo(db: Db, supplierId: string): Promise<string[]> {
  const links = await db
    .selectDistinct({ userId: supplierLinks.userId })
    .from(supplierLinks)
    .where(and(eq(supplierLinks.supplierId, supplierId), eq(supplierLinks.standing, true)))
  return links.map(({ userId }) => userId)
}
