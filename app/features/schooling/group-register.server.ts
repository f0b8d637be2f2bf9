import { inArray } from 'drizzle-orm'
import { schoolAbsences } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { lastDayOf } from '~/domain/schooling/register-refusal'
import { schoolDaysBetween, schoolDaysIn } from '~/domain/schooling/school-days'
import { logAccess } from '~/server/access-log.server'
import { closuresOfSchool } from '~/server/closures-of.server'
import type { Context } from '~/server/context.server'
import { schoolYears } from '~/server/school-calendar.server'
import { missingMonths, registerRoster, registersOf } from './register-roster.server'
import { schoolOfGroup } from './school-of-group.server'
import { shownNamesOf } from './shown-names-of.server'
import { visibleGroup } from './visible-group.server'

export type GroupRegister = NonNullable<Awaited<ReturnType<typeof groupRegister>>>

/**
 * A month of the register for a whole group, filled in with what is known: days open by the calendar, less the closed
 * ones; days present where a month was recorded or days missed were noted, and nothing where nobody knows.
 */
export async function groupRegister(context: Context, groupId: string, asked: string | null) {
  const { actor, store, now } = context
  const db = store.query
  const group = await visibleGroup(db, actor, 'schooling.record', groupId)
  if (!group) return null
  logAccess(context, 'group', group.id)
  const today = nigerDate(now)
  const [missing, school] = await Promise.all([
    missingMonths(db, actor, [group], today),
    schoolOfGroup(db, group.schoolId),
  ])
  const months = missing.get(group.id) ?? []
  const fallback = months.find((row) => row.missing > 0 && !row.runs) ?? months[0]
  const month = months.find((row) => row.month === asked)?.month ?? fallback?.month ?? null
  const head = { id: group.id, name: group.name, schoolName: school.name, months, month }
  if (month === null) return { ...head, closures: [], calendarDays: 0, daysOpen: 0, children: [] }

  const [from, to] = [`${month}-01`, lastDayOf(month)]
  const pupils = await registerRoster(db, actor, group, month, today)
  const ids = pupils.map(({ id }) => id)
  const [closures, years, registers, absences, shown] = await Promise.all([
    closuresOfSchool(db, school, from, to),
    schoolYears(db),
    registersOf(db, ids, month),
    ids.length === 0 ? [] : db.select().from(schoolAbsences).where(inArray(schoolAbsences.personId, ids)),
    shownNamesOf(store, pupils),
  ])
  const calendarDays = schoolDaysIn(month, today, closures, school, years)
  const daysOpen = registers[0]?.daysOpen ?? calendarDays
  return {
    ...head,
    closures,
    calendarDays,
    daysOpen,
    children: pupils
      .map(({ id, code }) => {
        const row = registers.find(({ personId }) => personId === id) ?? null
        const missed = absences
          .filter(({ personId }) => personId === id)
          .map(({ firstMissedOn, seenMissingOn }) => {
            const first = firstMissedOn > from ? firstMissedOn : from
            const last = seenMissingOn < to ? seenMissingOn : to
            return first <= last ? schoolDaysBetween(first, last, closures, school, years) : 0
          })
          .reduce((total, days) => total + days, 0)
        return {
          id,
          firstName: shown.get(id) ?? code,
          missed,
          registerId: row?.id ?? null,
          daysPresent: row?.daysPresent ?? (missed > 0 ? Math.max(0, daysOpen - missed) : null),
          daysUnknown: row?.daysUnknown ?? 0,
        }
      })
      .sort((one, other) => one.firstName.localeCompare(other.firstName, 'fr')),
  }
}
