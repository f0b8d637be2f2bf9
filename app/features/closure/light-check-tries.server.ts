import { desc, inArray } from 'drizzle-orm'
import { lightCheckTries } from '#db/schema/index'
import type { Db } from '#db/store'
import { groupBy } from '~/domain/group-by'

/** How often each check was tried in vain, and when last. */
export async function lightCheckTriesOf(db: Db, checkIds: string[]) {
  if (checkIds.length === 0) return () => null
  const rows = await db
    .select({ checkId: lightCheckTries.lightCheckId, on: lightCheckTries.triedOn })
    .from(lightCheckTries)
    .where(inArray(lightCheckTries.lightCheckId, checkIds))
    .orderBy(desc(lightCheckTries.triedOn))
  const tries = groupBy(rows, ({ checkId }) => checkId)
  return (checkId: string) => {
    const own = tries.get(checkId) ?? []
    return own[0] ? { count: own.length, lastOn: own[0].on } : null
  }
}
