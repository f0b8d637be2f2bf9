import { and, eq, inArray, ne } from 'drizzle-orm'
import { kits, kitVersions } from '#db/schema/index'
import type { Db } from '#db/store'

/** How many children stand in each of these rounds and what they ask for together, whole XOF. */
export async function sumsOfRounds(db: Db, roundIds: string[]) {
  const sums = new Map<string, { children: number; total: number }>()
  if (roundIds.length === 0) return sums
  const rows = await db
    .select({ roundId: kits.roundId, total: kitVersions.total })
    .from(kits)
    .innerJoin(kitVersions, and(eq(kitVersions.kitId, kits.id), eq(kitVersions.number, kits.currentVersion)))
    .where(and(inArray(kits.roundId, roundIds), ne(kits.state, 'cancelled')))
  for (const { roundId, total } of rows) {
    const known = sums.get(roundId ?? '') ?? { children: 0, total: 0 }
    sums.set(roundId ?? '', { children: known.children + 1, total: known.total + total })
  }
  return sums
}
