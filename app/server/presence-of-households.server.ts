import { and, gt, gte, inArray, isNull, lte, ne, or, type SQL } from 'drizzle-orm'
import { households, people, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import { presenceKnownForDays, presenceOfHouseholds } from '~/domain/programme/presence-now'
import { isAlarminglyAway } from '~/domain/roster/children-away'
import { householdIds } from './household-ids.server'
import { standingAnswers } from './standing-answers.server'

/**
 * Whether the children of each household are at home, by the last answer about each of them.
 *
 * @param where over `households`
 */
export async function presenceByHousehold(db: Db, where: SQL | undefined, asOf: CivilDate) {
  const ids = householdIds(db, where)
  const [cases, children, answers] = await Promise.all([
    db.select({ id: households.id }).from(households).where(where),
    db
      .select({ id: people.id, householdId: people.householdId })
      .from(people)
      .where(
        and(
          inArray(people.householdId, ids),
          gt(people.birthYear, Number(asOf.slice(0, 4)) - adultYears),
          or(isNull(people.leftHouseholdOn), gt(people.leftHouseholdOn, asOf)),
          or(isNull(people.returnedOn), lte(people.returnedOn, asOf)),
        ),
      ),
    db
      .select({
        personId: whereabouts.personId,
        on: whereabouts.seenOn,
        state: whereabouts.state,
        why: whereabouts.why,
      })
      .from(whereabouts)
      .where(
        and(
          inArray(whereabouts.householdId, ids),
          ne(whereabouts.state, 'notAsked'),
          gte(whereabouts.seenOn, addDays(asOf, -presenceKnownForDays)),
          lte(whereabouts.seenOn, asOf),
          standingAnswers(db),
        ),
      )
      .orderBy(whereabouts.seenOn, whereabouts.id),
  ])
  return presenceOfHouseholds(
    cases.map(({ id }) => id),
    children,
    answers.map(({ personId, on, state, why }) => ({
      personId,
      on,
      away: state === 'away' && isAlarminglyAway({ where: 'away', why }),
    })),
    asOf,
  )
}

const adultYears = 18
