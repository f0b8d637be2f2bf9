import { and, eq, gte, inArray, isNotNull, isNull } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import { addDays, nigerDate } from '~/domain/dates'
import { shownStreaks } from '~/domain/schooling/absence-streaks'
import { absenceStreaks } from '~/server/absence-streaks.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleChildren } from '~/server/visibility.server'

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
  const shown = streaks.slice(0, SHOWN)
  const ids = shown.map(({ personId }) => personId)
  const codes =
    ids.length === 0
      ? []
      : await db.select({ id: people.id, code: people.code }).from(people).where(inArray(people.id, ids))
  const codeOf = new Map(codes.map(({ id, code }) => [id, code]))
  const names = await identitiesOf(store, ids)
  return {
    more: streaks.length - shown.length,
    rows: shown.map((streak) => ({
      ...streak,
      firstName: names.get(streak.personId)?.givenName ?? codeOf.get(streak.personId) ?? '',
      code: codeOf.get(streak.personId) ?? '',
    })),
  }
}
