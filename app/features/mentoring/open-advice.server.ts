import { and, desc, eq, isNull } from 'drizzle-orm'
import { adviceItems } from '#db/schema/index'
import type { Db } from '#db/store'

/** More than this cannot be asked about at a door. */
const mostAsked = 12

/** The advice of a business that the next visit asks about, the newest first. */
export function openAdvice(db: Db, businessId: string) {
  return db
    .select({
      id: adviceItems.id,
      kind: adviceItems.kind,
      words: adviceItems.words,
      givenOn: adviceItems.givenOn,
    })
    .from(adviceItems)
    .where(and(eq(adviceItems.businessId, businessId), isNull(adviceItems.closedOn)))
    .orderBy(desc(adviceItems.givenOn), desc(adviceItems.id))
    .limit(mostAsked)
}

export type OpenAdvice = Awaited<ReturnType<typeof openAdvice>>[number]
