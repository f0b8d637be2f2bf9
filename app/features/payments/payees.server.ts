import { asc, eq, isNull } from 'drizzle-orm'
import { suppliers } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Modality } from '~/domain/kits/catalogue-words'
import type { SupplierKind } from '~/domain/procurement/procurement-words'
import type { Context } from '~/server/context.server'

const MOST = 1000

const kinds: Record<Modality, SupplierKind> = {
  supplierInKind: 'shop',
  landlord: 'landlord',
  school: 'school',
  transportVoucher: 'transport',
}

/** Whoever can be paid for it: suppliers in use, those of its kind first, by name. */
export async function payees({ store }: Context, of: Modality) {
  const rows = await store.query
    .select({ id: suppliers.id, name: suppliers.name, market: suppliers.market, kind: suppliers.kind })
    .from(suppliers)
    .where(isNull(suppliers.retiredAt))
    .orderBy(asc(suppliers.id))
    .limit(MOST)
  const isOfKind = ({ kind }: (typeof rows)[number]) => Number(kind === kinds[of])
  return rows
    .sort((one, other) => isOfKind(other) - isOfKind(one) || one.name.localeCompare(other.name, 'fr'))
    .map(({ id, name, market }) => ({ value: id, label: market === null ? name : `${name} · ${market}` }))
}

/** A payee who was given up since is not paid any more for what nobody was named for. */
export async function isInUse(db: Db, supplierId: string): Promise<boolean> {
  const [row] = await db.select({ retiredAt: suppliers.retiredAt }).from(suppliers).where(eq(suppliers.id, supplierId))
  return row?.retiredAt === null
}
