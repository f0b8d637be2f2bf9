import { and, eq } from 'drizzle-orm'
import { imports } from '#db/schema/index'
import type { Db } from '#db/store'
import { mayEver } from '~/domain/access/rights'
import { Refused } from '~/domain/refused'
import type { Actor } from '~/server/context.server'

export type Import = typeof imports.$inferSelect

/** An import exists for the one who brought the file, and for nobody else. */
export async function ownImport(db: Db, actor: Actor, id: string): Promise<Import | null> {
  if (!mayEver(actor.role, 'import.run')) return null
  const [entry] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.ownerId, actor.id)))
  return entry ?? null
}

/** @throws {Refused} 404 */
export async function importOf(db: Db, actor: Actor, id: string): Promise<Import> {
  const entry = await ownImport(db, actor, id)
  if (!entry) throw new Refused('not-there', 404)
  return entry
}
