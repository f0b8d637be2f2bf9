import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { businesses, households } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import type { Context } from '~/server/context.server'
import { visibleBusinesses } from '~/server/visibility.server'
import { standingsOf } from './standings-of.server'

/** How many businesses are judged at once: what one person or one team follows. */
export const judgedAtOnce = 500

export type BusinessCursor = { dueOn: CivilDate; id: string }

const noDueDate = '9999-12-31'
const dueOrder = sql<string>`coalesce(${businesses.nextVisitOn}, ${sql.raw(`'${noDueDate}'`)})`

/** Businesses of open cases in this actor's hands by the day of their next visit, each with how it stands today. */
export async function businessesInView({ actor, store, now }: Context, after: BusinessCursor | null) {
  const db = store.query
  const rows = await db
    .select({ business: businesses, caseNumber: households.caseNumber, village: households.village })
    .from(businesses)
    .innerJoin(households, eq(households.id, businesses.householdId))
    .where(
      and(
        isNull(households.closedOn),
        visibleBusinesses(db, actor, 'business.read'),
        after ? beyond(after) : undefined,
      ),
    )
    .orderBy(asc(dueOrder), asc(businesses.id))
    .limit(judgedAtOnce + 1)
  const judged = rows.slice(0, judgedAtOnce)
  const standings = await standingsOf(
    db,
    judged.map(({ business }) => business),
    nigerDate(now),
  )
  return {
    complete: rows.length <= judgedAtOnce,
    rows: judged.flatMap(({ business, ...household }) => {
      const standing = standings.get(business.id)
      return standing ? [{ ...business, ...household, ...standing }] : []
    }),
  }
}

export type BusinessInView = Awaited<ReturnType<typeof businessesInView>>['rows'][number]

export function cursorOf({ nextVisitOn, id }: { nextVisitOn: CivilDate | null; id: string }): BusinessCursor {
  return { dueOn: nextVisitOn ?? noDueDate, id }
}

function beyond({ dueOn, id }: BusinessCursor) {
  return or(gt(dueOrder, dueOn), and(eq(dueOrder, dueOn), gt(businesses.id, id)))
}
