import { and, asc, eq, gt, isNotNull, isNull, lte, notInArray, or } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { households, lightChecks } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import type { Context } from '~/server/context.server'
import { childRoster } from '~/server/child-roster.server'
import { logAccess } from '~/server/access-log.server'
import { householdsRefusing } from '~/server/latest-answers.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { lightCheckTriesOf } from './light-check-tries.server'

const pageSize = 25
/** Checks are shown from so many days before they are due. */
const shownBefore = 30

export type LightCheckCursor = { dueOn: CivilDate; id: string }

/**
 * Calls and short visits to families whose case is closed, the oldest due first.
 *
 * @param within days before their day from which they are shown; 0: only those that are due
 */
export async function lightChecksDue(
  { actor, store, now }: Context,
  after: LightCheckCursor | null,
  within = shownBefore,
) {
  const db = store.query
  const today = nigerDate(now)
  const rows = await db
    .select({
      id: lightChecks.id,
      months: lightChecks.months,
      dueOn: lightChecks.dueOn,
      householdId: households.id,
      caseNumber: households.caseNumber,
      communePcode: households.communePcode,
      regionPcode: households.regionPcode,
    })
    .from(lightChecks)
    .innerJoin(households, eq(households.id, lightChecks.householdId))
    .where(
      and(
        waited(db),
        lte(lightChecks.dueOn, addDays(today, within)),
        visibleHouseholds(db, actor, 'contact.record'),
        after
          ? or(
              gt(lightChecks.dueOn, after.dueOn),
              and(eq(lightChecks.dueOn, after.dueOn), gt(lightChecks.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(lightChecks.dueOn), asc(lightChecks.id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  const triesOf = await lightCheckTriesOf(
    db,
    shown.map(({ id }) => id),
  )
  return {
    rows: shown.map(({ communePcode, regionPcode, ...row }) => ({
      ...row,
      tries: triesOf(row.id),
      place: placeOf(communePcode ?? regionPcode)?.name ?? '',
      late: row.dueOn < today,
    })),
    next: last ? { dueOn: last.dueOn, id: last.id } : null,
  }
}

/** Not done, of a case that is still closed, and of a family that did not refuse to be called or visited. */
function waited(db: Db) {
  return and(
    isNull(lightChecks.doneOn),
    isNull(lightChecks.droppedAt),
    isNotNull(households.closedOn),
    notInArray(households.id, householdsRefusing(db, 'followUp')),
  )
}

/** One check with the children to ask about; null when nobody waits for it or it is not this actor's. */
export async function lightCheck(context: Context, id: string) {
  const { actor, store, now } = context
  const [row] = await store.query
    .select({ check: lightChecks, household: households })
    .from(lightChecks)
    .innerJoin(households, eq(households.id, lightChecks.householdId))
    .where(and(eq(lightChecks.id, id), waited(store.query), visibleHouseholds(store.query, actor, 'contact.record')))
  if (!row) return null
  const { check, household } = row
  logAccess(context, 'household', household.id)
  const today = nigerDate(now)
  return {
    id,
    formId: uuidv7(),
    months: check.months,
    tries: (await lightCheckTriesOf(store.query, [id]))(id),
    dueOn: check.dueOn,
    householdId: household.id,
    caseNumber: household.caseNumber,
    contact: {
      answeredBy: household.contactAnsweredBy,
      mayBeSaid: household.contactMayBeSaid,
      when: household.contactWhen,
      phone: household.contactPhone,
    },
    roster: await childRoster(store, household.id, today),
    today,
  }
}

export type LightCheck = NonNullable<Awaited<ReturnType<typeof lightCheck>>>
