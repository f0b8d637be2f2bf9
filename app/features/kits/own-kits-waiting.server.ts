import { and, asc, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { decidersInWords, possibleDeciders } from '~/server/kit-deciders.server'
import { kitThresholds } from '~/server/kit-thresholds.server'
import { pendingKits } from '~/server/pending-kits.server'
import { kitRows, type KitRow } from './kit-rows.server'

/** Own requests that wait, oldest first, each with those who can approve it today; empty words when nobody can. */
export async function ownKitsWaiting(context: Context, limit = 21): Promise<(KitRow & { deciders: string })[]> {
  const { actor, store, now } = context
  const where = and(eq(kits.state, 'submitted'), eq(kits.requestedById, actor.id))
  const today = nigerDate(now)
  const [rows, people, thresholds] = await Promise.all([
    kitRows(context, where, [asc(kits.stateSince), asc(kits.id)], limit),
    possibleDeciders(store.query, today),
    kitThresholds(store.query, today),
  ])
  const pending = await pendingKits(
    store.query,
    rows.map(({ id }) => id),
    today,
  )
  return rows.map((row) => {
    const kit = pending.get(row.id)
    return { ...row, deciders: kit ? decidersInWords(kit, people, thresholds, actor.locale) : '' }
  })
}
