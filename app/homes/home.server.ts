import { tasksOnHome } from '~/features/casework/tasks-on-home.server'
import { tourOnHome } from '~/features/casework/tour-on-home.server'
import { addDays, nigerDate } from '~/domain/dates'
import { alertList } from '~/features/alerts/alert-list.server'
import { recentlyOpened } from '~/features/comfort/recently-opened.server'
import { focalPointStanding } from '~/features/concerns/focal-point-standing.server'
import { closuresWaiting } from '~/features/closure/closures-waiting.server'
import { lightChecksDue } from '~/features/closure/light-checks-due.server'
import { movesWaiting } from '~/features/funds/moves-waiting.server'
import { householdFilters } from '~/features/households/household-filters'
import { householdsPage } from '~/features/households/households-page.server'
import { inboxFilter } from '~/features/inbox/inbox-filter'
import { inboxPage } from '~/features/inbox/inbox-page.server'
import { kitsAboveCeiling } from '~/features/kits/kits-to-decide.server'
import { kitsToDeliver } from '~/features/kits/kits-to-deliver.server'
import { kitsToVerify } from '~/features/kits/kits-to-verify.server'
import { ownKitsWaiting } from '~/features/kits/own-kits-waiting.server'
import { businessesAtGlance } from '~/features/mentoring/businesses-at-glance.server'
import { visitsDue } from '~/features/mentoring/visits-due.server'
import { purchasesOnHome } from '~/features/procurement/purchases-on-home.server'
import { lateByOfficer } from '~/features/programme/late-by-officer.server'
import { presenceNumbers } from '~/features/programme/presence-numbers.server'
import { programmeFilter } from '~/features/programme/programme-filter'
import { publishedMonth } from '~/features/programme/published-month.server'
import { fieldHome } from '~/features/schooling/field-home.server'
import { absentChildren } from '~/features/schooling/absent-children.server'
import { tutorSignals } from '~/features/schooling/tutor-signals.server'
import { recentChanges } from '~/features/settings/recent-changes.server'
import { whatIsMissing } from '~/features/settings/what-is-missing.server'
import { shortForKits } from '~/features/stock/short-for-kits.server'
import { reportStates } from '~/features/stipends/report-draft.server'
import { reportsWaiting } from '~/features/stipends/reports-waiting.server'
import { staffList } from '~/features/staff/staff-list.server'
import { roundsToVerify } from '~/features/supplies/rounds-to-verify.server'
import { surveysDue } from '~/features/surveys/surveys-due.server'
import { meetingSummary } from '~/features/team/meeting-summary.server'
import { secondPartsDue } from '~/features/tranches/second-parts-due.server'
import { caseloadOf } from '~/server/caseload-limit.server'
import type { Context } from '~/server/context.server'
import { isFocalPoint } from '~/server/focal-points.server'
import { found } from '~/server/found.server'
import { groupsToIssue } from '~/server/groups-to-issue.server'
import { settingInForce } from '~/server/setting-in-force.server'

/** Visits of the coming week are planned with today's. */
const daysAhead = 7
const alertsOnHome = 4
const inboxOnHome = 20

/** What waits for this person today, by role: one reading of each feature their day touches. */
export async function homeOf(context: Context, request: Request) {
  const today = nigerDate(context.now)
  const [focalPoint, recent] = await Promise.all([
    isFocalPoint(context.store.query, context.actor.id, today),
    recentlyOpened(context),
  ])
  const who = { name: context.actor.displayName, today, focalPoint, recent }
  switch (context.actor.role) {
    case 'officer':
      return { role: 'officer' as const, ...who, ...(await officerHome(context)) }
    case 'tutor':
      return { role: 'tutor' as const, ...who, ...(await tutorHome(context)) }
    case 'mentor':
      return { role: 'mentor' as const, ...who, ...(await mentorHome(context)) }
    case 'logistics':
      return { role: 'logistics' as const, ...who, ...(await logisticsHome(context)) }
    case 'lead':
      return { role: 'lead' as const, ...who, ...(await leadHome(context, request)) }
    case 'administrator':
      return { role: 'administrator' as const, ...who, ...(await administratorHome(context)) }
    case 'auditor':
      return { role: 'auditor' as const, ...who, ...(await auditorHome(context, request)) }
  }
}

async function tutorHome(context: Context) {
  const [{ groups }, signals, reports, tasks, toIssue] = await Promise.all([
    fieldHome(context),
    tutorSignals(context),
    reportStates(context),
    tasksOnHome(context),
    groupsToIssue(context),
  ])
  return { groups, signals, reports, tasks, toIssue }
}

async function officerHome(context: Context) {
  const [aboveCeiling, inbox, ownWaiting, toDeliver, late, week, surveys, lightChecks, absent, reports] =
    await Promise.all([
      kitsAboveCeiling(context),
      inboxOf(context),
      ownKitsWaiting(context),
      kitsToDeliver(context),
      householdsPage(context, householdFilters(new URLSearchParams('due=late'))),
      householdsPage(context, householdFilters(new URLSearchParams('due=week'))),
      surveysWaiting(context),
      lightChecksDue(context, null, 0),
      absentChildren(context),
      reportsWaiting(context),
    ])
  const alerts = await alertList(context, { state: 'open', after: null }, alertsOnHome)
  const [caseload, tasks, tour] = await Promise.all([
    caseloadOf(context.store.query, context.actor.id, nigerDate(context.now)),
    tasksOnHome(context),
    tourOnHome(context),
  ])
  return {
    ...{
      aboveCeiling,
      inbox,
      ownWaiting,
      toDeliver,
      late: late.rows,
      week: week.rows,
      surveys,
      counts: late.counts,
      caseload,
      tasks,
      tour,
      absent,
      reports,
    },
    lightChecks: { count: lightChecks.rows.length, more: lightChecks.next !== null },
    alerts,
    glance: await businessesAtGlance(context),
    toVerify: await kitsToVerify(context),
    classesToVerify: await roundsToVerify(context),
    seconds: await secondPartsDue(context),
  }
}

async function mentorHome(context: Context) {
  const until = addDays(nigerDate(context.now), daysAhead)
  const [{ visits, next }, glance, toDeliver, toVerify, surveys, tasks] = await Promise.all([
    visitsDue(context, { until }),
    businessesAtGlance(context),
    kitsToDeliver(context),
    kitsToVerify(context),
    surveysWaiting(context),
    tasksOnHome(context),
  ])
  const seconds = await secondPartsDue(context)
  return { visits, moreVisits: next !== null, glance, toDeliver, toVerify, seconds, surveys, tasks }
}

/** What is to be bought, received, paid and handed over. */
async function logisticsHome(context: Context) {
  const [toDeliver, purchases, short, toIssue] = await Promise.all([
    kitsToDeliver(context),
    purchasesOnHome(context),
    shortForKits(context),
    groupsToIssue(context),
  ])
  return { toDeliver, seconds: await secondPartsDue(context), short, toIssue, ...purchases }
}

async function leadHome(context: Context, request: Request) {
  const filter = programmeFilter(request, context.actor.role, nigerDate(context.now))
  const [inbox, caseloads, presence, summary, reports, closings] = await Promise.all([
    inboxOf(context),
    lateByOfficer(context, filter),
    presenceNumbers(context, filter),
    meetingSummary(context),
    reportsWaiting(context),
    closuresWaiting(context),
  ])
  const moves = (await movesWaiting(context)).length
  return { inbox, caseloads, presence, summary, reports, closings: closings.rows.length, moves }
}

async function auditorHome(context: Context, request: Request) {
  const filter = programmeFilter(request, context.actor.role, nigerDate(context.now))
  const { numbers, madeOn } = await publishedMonth(context)
  return { numbers, madeOn, asOf: filter.asOf, department: filter.department }
}

async function administratorHome(context: Context) {
  const today = nigerDate(context.now)
  const [{ people, next }, ceiling, missing, changes, focal] = await Promise.all([
    staffList(context, {}),
    settingInForce(context.store.query, 'officerKitCeiling', today),
    whatIsMissing(context),
    recentChanges(context),
    focalPointStanding(context.store.query, today),
  ])
  const shown = people.slice(0, 12)
  return {
    people: shown,
    more: next !== null || people.length > shown.length,
    ceiling: typeof ceiling === 'number' ? ceiling : null,
    missing: found(missing),
    focalPoints: focal.named,
    changes,
    moves: (await movesWaiting(context)).length,
  }
}

/** What waits for a decision, up to more than fit on the page. */
async function inboxOf(context: Context) {
  return await inboxPage(context, inboxFilter(new URLSearchParams()), inboxOnHome)
}

async function surveysWaiting(context: Context) {
  const { rows, next } = await surveysDue(context, {})
  return { count: rows.length, more: next !== null }
}
