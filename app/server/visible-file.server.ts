import { and, eq, exists, inArray, or, sql, type SQL } from 'drizzle-orm'
import { kitDeliveries, kits, storedFiles } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver, scopeOf } from '~/domain/access/rights'
import type { Actor, Context } from './context.server'
import { openSealedFile } from './seal-file.server'
import { visibleHandovers } from './visible-handovers.server'
import { visibleKits } from './visibility.server'

/** A stored picture and its bytes; null when it does not exist for this actor. */
export async function visibleFile({ actor, store }: Context, id: string) {
  const db = store.query
  const [file] = await db
    .select({ id: storedFiles.id, mediaType: storedFiles.mediaType })
    .from(storedFiles)
    .where(and(eq(storedFiles.id, id), visibleFiles(db, actor)))
  const bytes = file ? await openSealedFile(file.id) : null
  return file && bytes ? { ...file, bytes } : null
}

/** Goods are seen by whoever sees their kit, a kit of the same hand-out, their own handover or any kit's packet; quotes, proofs, and losses in and returns to a store, by whoever reads purchases. */
function visibleFiles(db: Db, actor: Actor): SQL | undefined {
  const kit = db
    .select({ one: sql`1` })
    .from(kits)
    .where(and(eq(kits.id, storedFiles.ofId), visibleKits(db, actor)))
  const handover = db
    .select({ one: sql`1` })
    .from(kitDeliveries)
    .where(
      and(
        or(eq(kitDeliveries.id, storedFiles.deedId), eq(kitDeliveries.issueId, storedFiles.deedId)),
        visibleHandovers(db, actor),
      ),
    )
  const anyKit = scopeOf(actor.role, 'packet.read') === 'all'
  const goods = and(eq(storedFiles.purpose, 'goods'), anyKit ? undefined : or(exists(kit), exists(handover)))
  if (!mayEver(actor.role, 'procurement.read')) return goods
  return or(goods, inArray(storedFiles.purpose, ['quote', 'paymentProof', 'stockLoss', 'stockReturn']))
}
