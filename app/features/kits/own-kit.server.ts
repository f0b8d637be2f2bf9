import { and, eq, inArray } from 'drizzle-orm'
import { households, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { kitRecord, type KitRecord } from '~/server/kit-record.server'
import type { NamedSupplier } from '~/server/supplier-named.server'

/** The clause of those who may change a request: the officer of its household. */
export function ownKits(db: Db, actor: Actor) {
  const own = db
    .select({ id: households.id })
    .from(households)
    .where(visibleHouseholds(db, actor, 'kit.request'))
  return inArray(kits.householdId, own)
}

/** @throws {Refused} 404 for everybody but the officer of the household */
export async function ownKit(tx: Db, actor: Actor, kitId: string): Promise<KitRecord> {
  const record = await kitRecord(tx, and(eq(kits.id, kitId), ownKits(tx, actor)))
  if (!record) throw new Refused('not-there', 404)
  return record
}

/** The supplier of what is asked for, in the event that submits it. */
export function supplierOf(supplier: NamedSupplier | null) {
  return supplier === null ? [] : [{ kind: 'supplier' as const, id: supplier.id }]
}

/** What an event of a request is about. */
export function subjectsOf({ kit }: Pick<KitRecord, 'kit'>) {
  return [
    { kind: 'kit' as const, id: kit.id },
    { kind: 'household' as const, id: kit.householdId },
    { kind: 'person' as const, id: kit.caregiverId },
  ]
}
