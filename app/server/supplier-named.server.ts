import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { suppliers } from '#db/schema/index'
import { blindToken } from '#db/sealing'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { foldName } from '~/domain/text/fold'
import { keepLikes, likelySuppliers } from './likely-suppliers.server'

export type NamedSupplier = { id: string; isNew: boolean }

/**
 * The registered supplier of that name, however it is written; a name that nobody has registered yet is, as a shop
 * that nobody has looked at. Null for no name: the goods are to be bought together with those of other kits.
 *
 * @throws {Refused} as `mustBeNamedRightly`
 */
export async function supplierNamed(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  name: string,
  isAnother = false,
): Promise<NamedSupplier | null> {
  const named = await mustBeNamedRightly(tx, name, isAnother)
  if (named === null) return null
  if (named.id !== null) return { id: named.id, isNew: false }
  const id = uuidv7()
  const recorded = { recordedById: actor.id, recordedAt: now }
  await tx.insert(suppliers).values({ id, name, nameKey: supplierNameKey(name), kind: 'shop', ...recorded })
  await keepLikes(tx, id, named.likes)
  return { id, isNew: true }
}

/**
 * Who a typed name means: somebody registered, or somebody new beside those alike. Null for no name.
 *
 * @throws {Refused} 409 it is almost that of another, and nobody said that it is not; 422 a supplier that was retired
 */
export async function mustBeNamedRightly(
  db: Db,
  name: string,
  isAnother: boolean,
): Promise<{ id: string | null; likes: { id: string }[] } | null> {
  if (name.trim() === '') return null
  const [known] = await db
    .select({ id: suppliers.id, retiredAt: suppliers.retiredAt })
    .from(suppliers)
    .where(eq(suppliers.nameKey, supplierNameKey(name)))
  if (known?.retiredAt) throw new Refused('supplier-retired', 422)
  if (known) return { id: known.id, likes: [] }
  const likes = await likelySuppliers(db, { id: '', name })
  const [like] = likes
  if (like && !isAnother) throw new Refused('kit-supplier-near', 409, { other: like.name, name })
  return { id: null, likes }
}

/** A keyed hash of the folded name: two of one name are one supplier. */
export function supplierNameKey(name: string) {
  return blindToken(`supplier:${foldName(name) || name.trim()}`)
}
