import { and, inArray } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Db } from '#db/store'
import type { Actor } from './context.server'
import { visibleKits } from './visibility.server'

/** Which of these kits this actor may open; the others are named by their number alone. */
export async function kitsOpenTo(db: Db, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: kits.id })
    .from(kits)
    .where(and(inArray(kits.id, [...new Set(ids)]), visibleKits(db, actor)))
  return new Set(rows.map(({ id }) => id))
}
