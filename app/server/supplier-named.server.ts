import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { suppliers } from '#db/schema/index'
import { blindToken } from '#db/sealing'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import { foldName } from '~/domain/text/fold'

/**
 * The registered supplier of that name, however it is written; a name that nobody has registered yet is, as a shop
 * that nobody has looked at. Null for no name: the goods are to be bought together with those of other kits.
 *
 * @throws {Refused} 422 a supplier that was retired
 */
export async function supplierNamed(
  tx: Db,
  { actor, now }: { actor: { id: string }; now: Date },
  name: string,
): Promise<string | null> {
  if (name.trim() === '') return null
  const nameKey = supplierNameKey(name)
  const [known] = await tx
    .select({ id: suppliers.id, retiredAt: suppliers.retiredAt })
    .from(suppliers)
    .where(eq(suppliers.nameKey, nameKey))
  if (known?.retiredAt) throw new Refused('supplier-retired', 422)
  if (known) return known.id
  const id = uuidv7()
  await tx.insert(suppliers).values({ id, name, nameKey, kind: 'shop', recordedById: actor.id, recordedAt: now })
  return id
}

/** A keyed hash of the folded name: two of one name are one supplier. */
export function supplierNameKey(name: string) {
  return blindToken(`supplier:${foldName(name) || name.trim()}`)
}
