import { desc, eq } from 'drizzle-orm'
import { settings } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'

/** The newest version of a setting, whether it holds already or later; undefined before the first. */
export async function newestVersion(db: Db, key: string) {
  const [last] = await db.select().from(settings).where(eq(settings.key, key)).orderBy(desc(settings.version)).limit(1)
  return last
}

/**
 * A new version beside the old ones.
 *
 * @throws {Refused} 409 another version was written meanwhile
 */
export async function writeSetting(tx: Db, row: typeof settings.$inferInsert) {
  const [written] = await tx.insert(settings).values(row).onConflictDoNothing().returning({ id: settings.id })
  if (!written) throw new Refused('changed-meanwhile', 409)
}
