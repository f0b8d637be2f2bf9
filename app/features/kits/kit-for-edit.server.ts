import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { kitRecord } from './kit-record.server'
import { kitView, type KitView } from './kit-view.server'
import { ownKits } from './own-kit.server'
import { versionViews, type VersionView } from './version-views.server'

/** A request as the officer of its household may change or submit it; null for everybody else. */
export async function kitForEdit(
  context: Context,
  kitId: string,
): Promise<{ kit: KitView; versions: VersionView[] } | null> {
  const db = context.store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), ownKits(db, context.actor)))
  if (!record) return null
  const [kit, versions] = await Promise.all([kitView(context, record), versionViews(db, record)])
  return { kit, versions }
}
