import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { kitCommitments, kits } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { kitsOpenTo } from '~/server/kits-open-to.server'

const PAGE = 20

/** Kits that hold or have spent money of a line, the newest first, by number alone; a page at a time. */
export async function lineKits({ actor, store }: Context, lineId: string, after: string | null) {
  const found = await store.query
    .select({
      id: kits.id,
      number: kits.number,
      state: kits.state,
      committed: kitCommitments.committed,
      spent: kitCommitments.spent,
    })
    .from(kitCommitments)
    .innerJoin(kits, eq(kits.id, kitCommitments.kitId))
    .where(
      and(
        eq(kitCommitments.lineId, lineId),
        sql`${kitCommitments.committed} + ${kitCommitments.spent} > 0`,
        after === null ? undefined : lt(kitCommitments.kitId, after),
      ),
    )
    .orderBy(desc(kitCommitments.kitId))
    .limit(PAGE + 1)
  const shown = found.slice(0, PAGE)
  const open = await kitsOpenTo(
    store.query,
    actor,
    shown.map(({ id }) => id),
  )
  const rows = shown.map((kit) => ({ ...kit, href: open.has(kit.id) ? `/kits/${kit.id}` : null }))
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
}
