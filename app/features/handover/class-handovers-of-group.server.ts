import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { kitDeliveries, kits, supplyRounds } from '#db/schema/index'
import type { Context } from '~/server/context.server'
import { visibleHandovers } from '~/server/visible-handovers.server'

const SHOWN = 6
/** Receipts that so many hand-outs may have. */
const AT_MOST = 480

/** The newest hand-outs to a group, each with how many receipts this actor may read. */
export async function classHandoversOfGroup({ actor, store }: Context, groupId: string) {
  const rows = await store.query
    .select({ id: kitDeliveries.issueId, on: kitDeliveries.deliveredOn })
    .from(kitDeliveries)
    .innerJoin(kits, eq(kits.id, kitDeliveries.kitId))
    .innerJoin(supplyRounds, eq(supplyRounds.id, kits.roundId))
    .where(
      and(eq(supplyRounds.groupId, groupId), isNotNull(kitDeliveries.issueId), visibleHandovers(store.query, actor)),
    )
    .orderBy(desc(kitDeliveries.deliveredOn), desc(kitDeliveries.issueId))
    .limit(AT_MOST)
  const found = new Map<string, { id: string; on: string; children: number }>()
  for (const { id, on } of rows)
    if (id !== null) found.set(id, { id, on, children: (found.get(id)?.children ?? 0) + 1 })
  return [...found.values()].slice(0, SHOWN)
}

export type ClassHandoverRow = Awaited<ReturnType<typeof classHandoversOfGroup>>[number]
