import { and, asc, eq, gt, inArray, isNull, notInArray } from 'drizzle-orm'
import { consents, households, users } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { placeOf } from '~/domain/households/places'
import { caseNames } from '~/server/case-names.server'
import type { Context } from '~/server/context.server'
import { householdsAnswering } from '~/server/latest-answers.server'
import { visibleHouseholds } from '~/server/visibility.server'
import type { ConsentListFilter } from './consent-list-filter'

const pageSize = 25

/** The families whom a purpose may be used for today, or not; who took it back is in the list of those who said no. */
export async function familiesByConsent({ actor, store, now }: Context, filter: ConsentListFilter) {
  const db = store.query
  const { purpose, state, after } = filter
  const asked = db.select({ id: consents.householdId }).from(consents).where(eq(consents.purpose, purpose))
  const rows = await db
    .select({
      id: households.id,
      caseNumber: households.caseNumber,
      communePcode: households.communePcode,
      regionPcode: households.regionPcode,
      officerName: users.displayName,
    })
    .from(households)
    .innerJoin(users, eq(users.id, households.officerId))
    .where(
      and(
        visibleHouseholds(db, actor, 'household.read'),
        isNull(households.closedOn),
        state === 'notAsked'
          ? notInArray(households.id, asked)
          : inArray(households.id, householdsAnswering(db, purpose, state, nigerDate(now))),
        after ? gt(households.caseNumber, after) : undefined,
      ),
    )
    .orderBy(asc(households.caseNumber))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const names = await caseNames(
    store,
    shown.map(({ id }) => id),
  )
  return {
    filter,
    rows: shown.map(({ communePcode, regionPcode, ...row }) => ({
      ...row,
      name: names.get(row.id) ?? '',
      place: placeOf(communePcode ?? regionPcode)?.name ?? '',
    })),
    next: rows.length > pageSize ? (shown.at(-1)?.caseNumber ?? null) : null,
  }
}

export type FamiliesByConsent = Awaited<ReturnType<typeof familiesByConsent>>
