import { and, eq, gte, inArray, isNotNull, isNull } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import { addDays, nigerDate } from '~/domain/dates'
import { shownStreaks } from '~/domain/schooling/absence-streaks'
import { absenceStreaks } from '~/server/absence-streaks.server'
import type { Context } from '~/server/context.server'
import { visibleChildren } from '~/server/visibility.server'
import { shownNamesOf } from './shown-names-of.server'

const SHOWN = 8
const oldestPupilYears = 19

export type AbsentChildren = Awaited<ReturnType<typeof absentChildren>>

/** Own children who miss sessions or school days in a row, the longest first. */
export async function absentChildren({ actor, store, now }: Context) {
  const db = store.query
  const today = nigerDate(now)
  const own = db
    .select({ id: people.id })
    .from(people)
    .innerJoin(households, eq(households.id, people.householdId))
    .where(
      and(
        visibleChildren(db, actor, 'child.read'),
        isNotNull(people.householdId),
        isNull(people.leftHouseholdOn),
        isNull(households.closedOn),
        gte(people.birthYear, Number(addDays(today, -oldestPupilYears * 365).slice(0, 4))),
      ),
    )
  const streaks = shownStreaks(await absenceStreaks(db, own, today))
  const first = streaks.slice(0, SHOWN)
  const ids = first.map(({ personId }) => personId)
  const children =
    ids.length === 0
      ? []
      : await db.select({ id: people.id, code: people.code }).from(people).where(inArray(people.id, ids))
  const shown = await shownNamesOf(store, children)
  return {
    more: streaks.length - first.length,
    rows: first.map((streak) => ({ ...streak, firstName: shown.get(streak.personId) ?? '' })),
  }
}
