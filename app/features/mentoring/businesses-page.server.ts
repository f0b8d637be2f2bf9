import { nigerDate } from '~/domain/dates'
import { standings, type Standing } from '~/domain/mentoring/business-standing'
import type { Context } from '~/server/context.server'
import { fullName, identitiesOf } from '~/server/identity.server'
import { staffNames } from '~/server/staff-names.server'
import { businessesHref, type BusinessFilters } from './business-filters'
import { businessesInView, cursorOf, type BusinessCursor, type BusinessInView } from './businesses-in-view.server'
import { visitTooOldDays } from './visit-too-old.server'

const pageSize = 20
const shownVisits = 6

/** A page of businesses with how each stands and why; the counts are of all that were judged. */
export async function businessesPage(context: Context, filters: BusinessFilters) {
  const { store, now } = context
  const first = await businessesInView(context, null)
  const further = !first.complete && filters.after !== null
  const view = further ? await businessesInView(context, filters.after) : first
  const matching = view.rows.filter(
    (row) => matches(row, filters) && (filters.after === null || isBeyond(row, filters.after)),
  )
  const shown = matching.slice(0, pageSize)
  const last = matching.length > pageSize ? shown.at(-1) : view.complete ? undefined : view.rows.at(-1)
  const [names, mentors] = await Promise.all([
    identitiesOf(
      store,
      shown.map(({ caregiverId }) => caregiverId),
    ),
    staffNames(
      store.query,
      shown.map(({ mentorId }) => mentorId),
    ),
  ])
  return {
    filters,
    counts: countsOf(first.rows, filters),
    complete: first.complete,
    tooOldDays: await visitTooOldDays(store.query, nigerDate(now)),
    next: last ? businessesHref(filters, { after: textOf(cursorOf(last)) }) : null,
    rows: shown.map(({ caregiverId, mentorId, seen, ...row }) => ({
      ...row,
      caregiver: fullName(names.get(caregiverId)),
      mentor: mentors.get(mentorId) ?? '',
      seen: seen.slice(0, shownVisits),
    })),
  }
}

export type BusinessesPage = Awaited<ReturnType<typeof businessesPage>>

/** How many stand how; by what they are measured where that is chosen. */
export function countsOf(rows: readonly BusinessInView[], filters: Pick<BusinessFilters, 'measure'>) {
  const counts = Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>
  for (const row of rows) if (matches(row, { ...filters, standing: null })) counts[row.standing] += 1
  return counts
}

function matches(row: BusinessInView, { standing, measure }: Pick<BusinessFilters, 'standing' | 'measure'>) {
  return (standing === null || row.standing === standing) && (measure === null || row.measure === measure)
}

function isBeyond(row: BusinessInView, after: BusinessCursor) {
  const { dueOn, id } = cursorOf(row)
  return dueOn > after.dueOn || (dueOn === after.dueOn && id > after.id)
}

function textOf({ dueOn, id }: BusinessCursor) {
  return `${dueOn}_${id}`
}
