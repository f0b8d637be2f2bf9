import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { kitRecord } from '~/server/kit-record.server'
import { cancellableKits } from './cancel-kit.server'
import { endingOf } from './kit-to-end.server'
import { kitView } from './kit-view.server'

/** A request as whoever may end it reads it, and why it cannot be; null for everybody else. */
export async function kitForEnding(context: Context, kitId: string) {
  const db = context.store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), cancellableKits(db, context.actor)))
  if (!record) return null
  return { kit: await kitView(context, record), ...(await endingOf(db, context.actor.id, record)) }
}
