import { eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Db } from '#db/store'
import { kitRecord } from './kit-record.server'
import { stateOf } from './kit-standing'

/** After a deed on a request: its state, derived from its rows, is kept for lists. */
export async function keepKitState(tx: Db, kitId: string, now: Date) {
  const record = await kitRecord(tx, eq(kits.id, kitId))
  if (!record) throw new Error('The state of a kit that is not there was asked for.')
  const state = stateOf(record)
  if (state !== record.kit.state) await tx.update(kits).set({ state, stateSince: now }).where(eq(kits.id, kitId))
  return state
}
