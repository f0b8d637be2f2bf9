import { and, eq, exists, gt, gte, inArray, isNull, lte, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { households, people, whereabouts } from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, type CivilDate } from '~/domain/dates'
import { presenceKnownForDays } from '~/domain/programme/presence-now'
import { absenceReasons, isAlarmingAbsence } from '~/domain/roster/absence'
import { standingAnswers } from '~/server/standing-answers.server'

const alarming = absenceReasons.filter(isAlarmingAbsence)

/**
 * Over households: a child under 18 was away for work, travel or a reason not known at the last answer about that
 * child, within the days for which an answer says where the children are. The programme's number counts the same.
 */
export function hasChildAway(db: Db, today: CivilDate) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(whereabouts)
      .innerJoin(people, eq(people.id, whereabouts.personId))
      .where(
        and(
          eq(whereabouts.householdId, households.id),
          eq(whereabouts.state, 'away'),
          or(isNull(whereabouts.why), inArray(whereabouts.why, alarming)),
          gte(whereabouts.seenOn, addDays(today, -presenceKnownForDays)),
          lte(whereabouts.seenOn, today),
          isNull(people.leftHouseholdOn),
          gt(people.birthYear, Number(today.slice(0, 4)) - adultYears),
          standingAnswers(db),
          notExists(laterAnswer(db, today)),
        ),
      ),
  )
}

const adultYears = 18

function laterAnswer(db: Db, today: CivilDate) {
  const later = alias(whereabouts, 'later')
  return db
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.personId, whereabouts.personId),
        ne(later.state, 'notAsked'),
        lte(later.seenOn, today),
        or(
          gt(later.seenOn, whereabouts.seenOn),
          and(eq(later.seenOn, whereabouts.seenOn), gt(later.id, whereabouts.id)),
        ),
        standingAnswers(db, later),
      ),
    )
}
