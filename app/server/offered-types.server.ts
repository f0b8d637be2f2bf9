import { and, asc, desc, eq } from 'drizzle-orm'
import { kitTypeRetirements, kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'
import type { LinePurpose } from '~/domain/funds/fund-words'

/** The newest version in force of every kit type for this purpose that was not retired, by French name. */
export async function offeredTypes(db: Db, purpose: LinePurpose) {
  const rows = await db
    .select({ type: kitTypes, retiredAt: kitTypeRetirements.retiredAt })
    .from(kitTypes)
    .leftJoin(kitTypeRetirements, eq(kitTypeRetirements.kitTypeId, kitTypes.id))
    .where(and(eq(kitTypes.standing, 'offered'), eq(kitTypes.purpose, purpose)))
    .orderBy(asc(kitTypes.labelFr), desc(kitTypes.version))
  const newest = new Map<string, (typeof rows)[number]>()
  for (const row of rows)
    if ((newest.get(row.type.code)?.type.version ?? 0) < row.type.version) newest.set(row.type.code, row)
  return [...newest.values()].flatMap(({ type, retiredAt }) => (retiredAt === null ? [type] : []))
}
