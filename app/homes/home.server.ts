import { nigerDate } from '~/domain/dates'
import { householdFilters } from '~/features/households/household-filters'
import { householdsPage } from '~/features/households/households-page.server'
import { kitsToDecide } from '~/features/kits/kits-to-decide.server'
import { kitsToDeliver } from '~/features/kits/kits-to-deliver.server'
import { ownKitsWaiting } from '~/features/kits/own-kits-waiting.server'
import { plansToDecide } from '~/features/mentoring/plans-to-decide.server'
import { visitsDue } from '~/features/mentoring/visits-due.server'
import { lateByOfficer } from '~/features/programme/late-by-officer.server'
import { programmeFilter } from '~/features/programme/programme-filter'
import { programmeNumbers } from '~/features/programme/programme-numbers.server'
import { fieldHome } from '~/features/schooling/field-home.server'
import { ceilingHistory } from '~/features/staff/ceiling-history.server'
import { staffList } from '~/features/staff/staff-list.server'
import { surveysDue } from '~/features/surveys/surveys-due.server'
import type { Context } from '~/server/context.server'

/** What waits for this person today, by role: one reading of each feature their day touches. */
export async function homeOf(context: Context, request: Request) {
  const who = { name: context.actor.displayName, today: nigerDate(context.now) }
  switch (context.actor.role) {
    case 'officer':
      return { role: 'officer' as const, ...who, ...(await officerHome(context)) }
    case 'tutor':
      return { role: 'tutor' as const, ...who, groups: (await fieldHome(context)).groups }
    case 'mentor':
      return { role: 'mentor' as const, ...who, ...(await mentorHome(context, request)) }
    case 'lead':
      return { role: 'lead' as const, ...who, ...(await leadHome(context, request)) }
    case 'administrator':
      return { role: 'administrator' as const, ...who, ...(await administratorHome(context)) }
    case 'auditor':
      return { role: 'auditor' as const, ...who, ...(await auditorHome(context, request)) }
  }
}

async function officerHome(context: Context) {
  const [toDecide, plans, ownWaiting, toDeliver, late, week, surveys] = await Promise.all([
    kitsToDecide(context),
    plansToDecide(context),
    ownKitsWaiting(context),
    kitsToDeliver(context),
    householdsPage(context, householdFilters(new URLSearchParams('due=late'))),
    householdsPage(context, householdFilters(new URLSearchParams('due=week'))),
    surveysWaiting(context),
  ])
  return { toDecide, plans, ownWaiting, toDeliver, late: late.rows, week: week.rows, surveys, counts: late.counts }
}

async function mentorHome(context: Context, request: Request) {
  const [visits, toDeliver, surveys] = await Promise.all([
    visitsDue(context),
    kitsToDeliver(context),
    surveysWaiting(context),
  ])
  return { visits, toDeliver, surveys, allVisits: new URL(request.url).searchParams.get('visits') === 'all' }
}

async function leadHome(context: Context, request: Request) {
  const filter = programmeFilter(request, context.actor.role, nigerDate(context.now))
  const [toDecide, plans, caseloads, numbers] = await Promise.all([
    kitsToDecide(context),
    plansToDecide(context),
    lateByOfficer(context, filter),
    programmeNumbers(context, filter),
  ])
  return { toDecide, plans, caseloads, numbers, asOf: filter.asOf, department: filter.department }
}

async function auditorHome(context: Context, request: Request) {
  const filter = programmeFilter(request, context.actor.role, nigerDate(context.now))
  return { numbers: await programmeNumbers(context, filter), asOf: filter.asOf, department: filter.department }
}

async function administratorHome(context: Context) {
  const [{ people, next }, ceiling] = await Promise.all([staffList(context, {}), ceilingHistory(context)])
  return { people, more: next !== null, ceiling: ceiling?.inForce ?? null }
}

async function surveysWaiting(context: Context) {
  const { rows, next } = await surveysDue(context, {})
  return { count: rows.length, more: next !== null }
}
