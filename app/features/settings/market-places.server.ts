import { asc, eq } from 'drizzle-orm'
import { marketDays } from '#db/schema/index'
import { mayEver } from '~/domain/access/rights'
import { groupBy } from '~/domain/group-by'
import { communesByDepartment, placeOf } from '~/domain/households/places'
import { pcodeLevel } from '~/domain/households/pcodes'
import type { Context } from '~/server/context.server'

/** The communes by department with their market days, as they were set; null for who does not set them. */
export async function marketPlaces({ actor, store }: Context) {
  if (!mayEver(actor.role, 'settings.edit')) return null
  const rows = await store.query
    .select({ pcode: marketDays.communePcode, weekday: marketDays.weekday })
    .from(marketDays)
    .orderBy(asc(marketDays.communePcode), asc(marketDays.weekday))
  const days = groupBy(rows, ({ pcode }) => pcode)
  return communesByDepartment().map(({ department, communes }) => ({
    department: department.name,
    communes: communes.map(({ pcode, name }) => ({
      pcode,
      name,
      days: (days.get(pcode) ?? []).map(({ weekday }) => weekday),
    })),
  }))
}

/** One commune with its market days; null for one that is not of this programme. */
export async function marketPlace({ actor, store }: Context, pcode: string) {
  const place = placeOf(pcode)
  if (!place || pcodeLevel(place.pcode) !== 3 || !mayEver(actor.role, 'settings.edit')) return null
  const rows = await store.query
    .select({ weekday: marketDays.weekday, placeName: marketDays.placeName })
    .from(marketDays)
    .where(eq(marketDays.communePcode, place.pcode))
    .orderBy(asc(marketDays.weekday))
  const days = rows.map(({ weekday }) => weekday)
  return { pcode: place.pcode, name: place.name, days, placeName: rows[0]?.placeName ?? null }
}
