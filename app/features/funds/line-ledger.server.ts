import { and, desc, eq, lt } from 'drizzle-orm'
import { budgetEntries, kits, users } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import type { Context } from '~/server/context.server'
import { kitsOpenTo } from '~/server/kits-open-to.server'

const PAGE = 25

export type LedgerRow = Awaited<ReturnType<typeof lineLedger>>['rows'][number]

/** What moved on a line, the newest first, a page at a time. */
export async function lineLedger({ actor, store }: Context, lineId: string, after: string | null) {
  const found = await store.query
    .select({ entry: budgetEntries, kitNumber: kits.number, by: users.displayName })
    .from(budgetEntries)
    .innerJoin(users, eq(users.id, budgetEntries.byId))
    .leftJoin(kits, eq(kits.id, budgetEntries.kitId))
    .where(and(eq(budgetEntries.lineId, lineId), after === null ? undefined : lt(budgetEntries.id, after)))
    .orderBy(desc(budgetEntries.id))
    .limit(PAGE + 1)
  const shown = found.slice(0, PAGE)
  const open = await kitsOpenTo(
    store.query,
    actor,
    shown.flatMap(({ entry }) => entry.kitId ?? []),
  )
  const decides = mayEver(actor.role, 'fund.decide')
  const rows = shown.map(({ entry, kitNumber, by }) => ({
    id: entry.id,
    kind: entry.kind,
    at: entry.at.toISOString(),
    by,
    allotted: entry.allotted,
    committed: entry.committed,
    spent: entry.spent,
    kitNumber,
    kitHref: entry.kitId !== null && open.has(entry.kitId) ? `/kits/${entry.kitId}` : null,
    causeHref: causeHref(entry, decides),
  }))
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null }
}

function causeHref({ kind, causeId }: typeof budgetEntries.$inferSelect, decides: boolean) {
  if (kind === 'moved' && decides) return `/funds/moves/${causeId}/decision`
  return kind === 'spent' ? `/payments/${causeId}` : null
}
