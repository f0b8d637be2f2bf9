import { inArray, sum } from 'drizzle-orm'
import { budgetLines } from '#db/schema/index'
import type { Db } from '#db/store'

export type LineSums = { committed: number; spent: number }

/** What the lines of each grant hold and have spent, in whole XOF. */
export async function lineSums(db: Db, grantIds: string[]): Promise<Map<string, LineSums>> {
  if (grantIds.length === 0) return new Map()
  const rows = await db
    .select({ grantId: budgetLines.grantId, committed: sum(budgetLines.committed), spent: sum(budgetLines.spent) })
    .from(budgetLines)
    .where(inArray(budgetLines.grantId, grantIds))
    .groupBy(budgetLines.grantId)
  return new Map(rows.map(({ grantId, ...sums }) => [grantId, numbers(sums)]))
}

function numbers({ committed, spent }: { committed: string | null; spent: string | null }): LineSums {
  return { committed: Number(committed ?? 0), spent: Number(spent ?? 0) }
}
