import { and, desc, eq, lt, or, type SQL } from 'drizzle-orm'
import { kits } from '#db/schema/index'
import type { KitState } from '~/domain/kits/kit-state'
import { instantCursor } from '~/domain/text/instant-cursor'
import type { Context } from '~/server/context.server'
import { visibleKits } from '~/server/visibility.server'
import { kitRows, type KitRow } from './kit-rows.server'

const PAGE = 30

export type KitFilter = {
  state: KitState | null
  /** Where the page starts: `<milliseconds>_<id>` of the last row before it. */
  after: string | null
}

/** All requests this actor may see, newest change first, a page at a time. */
export async function kitList(
  context: Context,
  { state, after }: KitFilter,
): Promise<{ rows: KitRow[]; next: string | null }> {
  const where = and(
    visibleKits(context.store.query, context.actor),
    state === null ? undefined : eq(kits.state, state),
    afterRow(after),
  )
  const found = await kitRows(context, where, [desc(kits.stateSince), desc(kits.id)], PAGE + 1)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last ? `${Date.parse(last.stateSince)}_${last.id}` : null }
}

function afterRow(after: string | null): SQL | undefined {
  const last = instantCursor(after)
  return last ? or(lt(kits.stateSince, last.at), and(eq(kits.stateSince, last.at), lt(kits.id, last.id))) : undefined
}
