import { and, asc, eq, isNull } from 'drizzle-orm'
import { kitTypeLines, kitTypeRetirements, kitTypes } from '#db/schema/index'
import type { Db } from '#db/store'

/** A kit type for a child's school that may be asked for, with its lines in order; null for any other. */
export async function supplyType(db: Db, id: string) {
  const [row] = await db
    .select({ type: kitTypes })
    .from(kitTypes)
    .leftJoin(kitTypeRetirements, eq(kitTypeRetirements.kitTypeId, kitTypes.id))
    .where(
      and(
        eq(kitTypes.id, id),
        eq(kitTypes.purpose, 'school'),
        eq(kitTypes.standing, 'offered'),
        isNull(kitTypeRetirements.kitTypeId),
      ),
    )
  if (!row) return null
  const lines = await db
    .select()
    .from(kitTypeLines)
    .where(eq(kitTypeLines.kitTypeId, id))
    .orderBy(asc(kitTypeLines.position))
  return { ...row.type, lines }
}
