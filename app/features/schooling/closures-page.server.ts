import { and, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import { schoolClosures, schools } from '#db/schema/index'
import { placeOf } from '~/domain/households/places'
import { addDays, nigerDate } from '~/domain/dates'
import { logAccess } from '~/server/access-log.server'
import { mostShown } from '~/domain/most-shown'
import type { Context } from '~/server/context.server'
import { schoolsOf } from '~/server/schools-of-actor.server'
import { staffNames } from '~/server/staff-names.server'
import { withdrawableClosures } from '~/server/withdraw-closure.server'

const SCHOOLS = 200
const lookBackDays = 366

export type ClosureLine = Awaited<ReturnType<typeof closuresPage>>['rows'][number]

/** The closed days of the last year and to come that touch a school of this actor's. */
export async function closuresPage({ actor, store, now }: Context) {
  const db = store.query
  const today = nigerDate(now)
  const own = await ownSchools({ actor, store, now })
  const rows = await db
    .select()
    .from(schoolClosures)
    .where(
      and(
        isNull(schoolClosures.withdrawnAt),
        gte(schoolClosures.endsOn, addDays(today, -lookBackDays)),
        or(
          inArray(
            schoolClosures.schoolId,
            own.map(({ id }) => id),
          ),
          and(
            isNull(schoolClosures.schoolId),
            or(
              isNull(schoolClosures.communePcode),
              inArray(
                schoolClosures.communePcode,
                own.map(({ communePcode }) => communePcode),
              ),
            ),
          ),
        ),
      ),
    )
    .orderBy(desc(schoolClosures.startsOn), desc(schoolClosures.id))
    .limit(mostShown.closures)
  const names = await staffNames(
    db,
    rows.map(({ recordedById }) => recordedById),
  )
  const schoolName = new Map(own.map(({ id, name }) => [id, name]))
  return {
    today,
    schools: own.length,
    rows: rows.map(({ id, schoolId, communePcode, startsOn, endsOn, reason, recordedById }) => ({
      id,
      schoolName: schoolName.get(schoolId ?? '') ?? null,
      commune: communePcode === null ? null : (placeOf(communePcode)?.name ?? communePcode),
      startsOn,
      endsOn,
      reason,
      by: names.get(recordedById) ?? '',
      mayWithdraw: schoolId !== null,
    })),
  }
}

/** The schools a closed day may be recorded for, by name. */
export async function ownSchools({ actor, store }: Context) {
  const rows = await store.query.select().from(schools).where(schoolsOf(store.query, actor)).limit(SCHOOLS)
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'fr'))
}

/** One closure of an own school; null when it is none of theirs. */
export async function closureToWithdraw(context: Context, closureId: string) {
  const { actor, store } = context
  const db = store.query
  const [row] = await db
    .select({ closure: schoolClosures, schoolName: schools.name })
    .from(schoolClosures)
    .innerJoin(schools, eq(schools.id, schoolClosures.schoolId))
    .where(and(eq(schoolClosures.id, closureId), withdrawableClosures(db, actor)))
  if (!row) return null
  logAccess(context, 'school', row.closure.schoolId ?? row.closure.id)
  const { id, startsOn, endsOn, reason } = row.closure
  return { id, startsOn, endsOn, reason, schoolName: row.schoolName }
}
