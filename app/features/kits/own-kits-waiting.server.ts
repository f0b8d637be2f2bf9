import { and, asc, eq } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { decidersInWords, possibleDeciders } from './deciders.server'
import { kitRows, type KitRow } from './kit-rows.server'
import { officerCeiling } from './officer-ceiling.server'

/** Own requests that wait, oldest first, each with those who can approve it today; empty words when nobody can. */
export async function ownKitsWaiting(context: Context, limit = 21): Promise<(KitRow & { deciders: string })[]> {
  const { actor, store, now } = context
  const where = and(eq(kits.state, 'submitted'), eq(kits.requestedById, actor.id))
  const [rows, people, ceiling] = await Promise.all([
    kitRows(context, where, [asc(kits.stateSince), asc(kits.id)], limit),
    possibleDeciders(store.query),
    officerCeiling(store.query, now),
  ])
  return rows.map((row) => {
    const pending = { requestedById: actor.id, submitted: true, contentHash: '', cost: row.total, linkedPeople: [] }
    return { ...row, deciders: decidersInWords(pending, people, ceiling, actor.locale) }
  })
}
