import { and, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { kitCancelRefusal, type KitCancelRefusal } from '~/domain/kits/kit-cancel-refusal'
import type { Context } from '~/server/context.server'
import { kitInTrade } from '~/server/kit-in-trade.server'
import { kitRecord } from '~/server/kit-record.server'
import { stateOf } from '~/server/kit-standing'
import { cancellableKits } from './cancel-kit.server'
import { kitView, type KitView } from './kit-view.server'

/** A request as whoever may call it off reads it, and why it cannot be; null for everybody else. */
export async function kitForCancellation(
  context: Context,
  kitId: string,
): Promise<{ kit: KitView; refusal: KitCancelRefusal | null } | null> {
  const db = context.store.query
  const record = await kitRecord(db, and(eq(kits.id, kitId), cancellableKits(db, context.actor)))
  if (!record) return null
  const refusal = kitCancelRefusal({ state: stateOf(record), ...(await kitInTrade(db, kitId)) })
  return { kit: await kitView(context, record), refusal }
}
