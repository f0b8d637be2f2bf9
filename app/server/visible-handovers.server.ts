import { and, eq, exists, or, sql, type SQL } from 'drizzle-orm'
import { kitDeliveries, kits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Actor } from './context.server'
import { visibleKits } from './visibility.server'

/** Handovers of kits that this actor sees, and their own ones, of which they see nothing but the receipt. */
export function visibleHandovers(db: Db, actor: Actor): SQL | undefined {
  const kit = db
    .select({ one: sql`1` })
    .from(kits)
    .where(and(eq(kits.id, kitDeliveries.kitId), visibleKits(db, actor)))
  return or(eq(kitDeliveries.deliveredById, actor.id), exists(kit))
}
