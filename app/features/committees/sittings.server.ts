import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { committeeDecisions, committees, users } from '#db/schema/index'
import { isCivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import type { Context } from '~/server/context.server'

const PAGE = 20

/**
 * Sittings, the newest first, a page at a time.
 *
 * @param after `<day>_<id>` of the last one before the page
 */
export async function sittings({ store }: Context, after: string | null) {
  const [day = '', id = ''] = after?.split('_') ?? []
  const rows = await store.query
    .select({
      id: committees.id,
      number: committees.number,
      heldOn: committees.heldOn,
      place: committees.place,
      recordedByName: users.displayName,
    })
    .from(committees)
    .innerJoin(users, eq(users.id, committees.recordedById))
    .where(
      isCivilDate(day) && id !== ''
        ? or(lt(committees.heldOn, day), and(eq(committees.heldOn, day), lt(committees.id, id)))
        : undefined,
    )
    .orderBy(desc(committees.heldOn), desc(committees.id))
    .limit(PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  const decided =
    shown.length === 0
      ? []
      : await store.query
          .select({ committeeId: committeeDecisions.committeeId, outcome: committeeDecisions.outcome })
          .from(committeeDecisions)
          .where(
            inArray(
              committeeDecisions.committeeId,
              shown.map((row) => row.id),
            ),
          )
  const byCommittee = groupBy(decided, ({ committeeId }) => committeeId)
  return {
    rows: shown.map((row) => {
      const own = byCommittee.get(row.id) ?? []
      return { ...row, heard: own.length, approved: own.filter(({ outcome }) => outcome === 'approved').length }
    }),
    next: rows.length > PAGE && last ? `${last.heldOn}_${last.id}` : null,
  }
}
