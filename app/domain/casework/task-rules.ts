import { addDays, nigerDate, type CivilDate } from '../dates'
import type { ConsentPurpose } from '../households/consent'
import { isServiceOverdue } from '../intake/service-due'
import type { StepBeforePlan } from '../plans/before-plan'
import { dependencyState } from '../plans/dependencies'
import { lateFrom } from '../plans/milestone-state'
import { deadlineOf, type DependencyCode } from '../plans/plan-content'
import { lastDayOf } from '../schooling/register-refusal'
import { schoolMonthBefore } from '../schooling/school-months'
import type { SchoolYears } from '../schooling/school-term'
import { taskKey, type RuleTask } from './task'
import { ownerOfMilestone, type Followers } from './task-owner'

/** Each rule makes a task of one fact, or none. Source: docs/programme-rules.md §9; the days are defaults. */

/** Days before a consent ends in which a new answer is asked for, and days for which its end is still told. */
export const consentEndsWithinDays = 30
/** Days after the approval from which a kit waits too long for its handover. */
export const kitWaitsAfterDays = 14
/** The day of a month from which the register of the month before is missing. */
export const registerMissingFromDay = 6
/** Days before the day of a further visit from which it is a task. */
export const furtherVisitFromDays = 7

type OfHousehold = { householdId: string } & Followers
type OpenMilestone = OfHousehold & {
  id: string
  code: string
  personId: string | null
  plannedOn: CivilDate
  toleranceDays: number | null
}
type OpenDependency = OfHousehold & {
  id: string
  code: DependencyCode
  fromId: string
  fromCode: string
  fromPlannedOn: CivilDate
  fromToleranceDays: number | null
  toOn: CivilDate
}

/** A milestone that is beyond its tolerance and not done; it names what waits for it. */
export function overdueMilestone(
  milestone: OpenMilestone,
  dependencies: readonly OpenDependency[],
  today: CivilDate,
): RuleTask | null {
  const { id, code, personId, plannedOn, householdId } = milestone
  const late = lateFrom(milestone)
  if (late === null || today < late) return null
  const flows = dependencies.filter(({ fromId }) => fromId === id)
  const threatens = [...new Set(flows.map((dependency) => dependency.code.split('-')[1] ?? ''))]
  return {
    key: taskKey('overdueMilestone', householdId, id, plannedOn),
    householdId,
    ownerId: ownerOfMilestone(code, milestone),
    dueOn: plannedOn,
    late: true,
    about: { kind: 'overdueMilestone', code, ...(personId ? { personId } : {}), threatens },
    href: `/milestones/${id}`,
  }
}

/** A source that is in time by itself and planned too late for what waits for it; one that is late is overdue already. */
export function threatenedDependency(dependency: OpenDependency, today: CivilDate): RuleTask | null {
  const { id, code, householdId, officerId, fromId, fromCode, fromPlannedOn, fromToleranceDays, toOn } = dependency
  const deadline = deadlineOf(code, toOn)
  const source = { plannedOn: fromPlannedOn, toleranceDays: fromToleranceDays ?? 0, completedOn: null }
  const standing = dependencyState(source, deadline, today)
  if (standing.state !== 'threatened' || standing.reason !== 'sourcePlannedAfterDeadline') return null
  return {
    key: taskKey('threatenedDependency', householdId, id, fromPlannedOn),
    householdId,
    ownerId: officerId,
    dueOn: deadline,
    late: deadline < today,
    about: { kind: 'threatenedDependency', code: fromCode, threatens: [code.split('-')[1] ?? ''] },
    href: `/milestones/${fromId}`,
  }
}

type StandingConsent = OfHousehold & { id: string; purpose: ConsentPurpose; until: CivilDate | null }

/** A consent that ends soon, or ended as long ago, without a newer answer. */
export function consentEnding(consent: StandingConsent, today: CivilDate): RuleTask | null {
  const { id, purpose, until, householdId, officerId } = consent
  if (until === null || until > addDays(today, consentEndsWithinDays)) return null
  if (until < addDays(today, -consentEndsWithinDays)) return null
  return {
    key: taskKey('consentEnding', householdId, id),
    householdId,
    ownerId: officerId,
    dueOn: until,
    late: until < today,
    about: { kind: 'consentEnding', code: purpose },
    href: `/households/${householdId}/consents`,
  }
}

type ApprovedKit = OfHousehold & { id: string; number: string; delivererId: string | null; approvedOn: CivilDate }

/** An approved kit with nobody to hand it over, which is the officer's, or one that its deliverer leaves waiting. */
export function kitWaiting(kit: ApprovedKit, today: CivilDate): RuleTask | null {
  const { id, number, delivererId, approvedOn, householdId, officerId } = kit
  const dueOn = addDays(approvedOn, kitWaitsAfterDays)
  if (delivererId !== null && today < dueOn) return null
  return {
    key: taskKey('kitWaiting', householdId, id, delivererId ?? 'nobody'),
    householdId,
    ownerId: delivererId ?? officerId,
    dueOn,
    late: dueOn < today,
    about: { kind: 'kitWaiting', number, code: delivererId === null ? 'deliverer' : 'delivery' },
    href: delivererId === null ? `/kits/${id}/deliverer` : `/kits/${id}/delivery`,
  }
}

type Returned = OfHousehold & { reunifiedOn: CivilDate; step: StepBeforePlan }

/** A family that is back, that nobody has been in contact with, and that has no plan to say when it is to be. */
export function firstContact({ householdId, officerId, reunifiedOn, step }: Returned, today: CivilDate): RuleTask {
  const late = lateFrom(step)
  return {
    key: taskKey('firstContact', householdId, householdId, reunifiedOn),
    householdId,
    ownerId: officerId,
    dueOn: step.plannedOn,
    late: late !== null && late <= today,
    about: { kind: 'firstContact' },
    href: `/households/${householdId}/contacts/new`,
  }
}

type ContactWithVisit = OfHousehold & { id: string; furtherVisitOn: CivilDate; metAgainOn: CivilDate | null }

/** Another visit that a contact asked for and nobody has paid since. */
export function furtherVisit(contact: ContactWithVisit, today: CivilDate): RuleTask | null {
  const { id, furtherVisitOn, metAgainOn, householdId, officerId } = contact
  if (metAgainOn !== null || furtherVisitOn > addDays(today, furtherVisitFromDays)) return null
  return {
    key: taskKey('furtherVisit', householdId, id),
    householdId,
    ownerId: officerId,
    dueOn: furtherVisitOn,
    late: furtherVisitOn < today,
    about: { kind: 'furtherVisit' },
    href: `/households/${householdId}/contacts/new`,
  }
}

type EnrolledChild = OfHousehold & {
  personId: string
  registeredMonths: readonly string[]
  schoolYear: string
  enrolledOn: CivilDate
}

/** The school register of last month, once it should have come in, of a child enrolled for its school year before that month ended. */
export function registerMissing(child: EnrolledChild, today: CivilDate, years: SchoolYears = []): RuleTask | null {
  const { personId, householdId, registeredMonths, schoolYear, enrolledOn, officerId, tutorId } = child
  const wanted = schoolMonthBefore(years, today)
  if (Number(today.slice(8)) < registerMissingFromDay || wanted?.schoolYear !== schoolYear) return null
  const { month } = wanted
  if (enrolledOn > lastDayOf(month) || registeredMonths.includes(month)) return null
  const dueOn = `${today.slice(0, 7)}-0${registerMissingFromDay}`
  return {
    key: taskKey('registerMissing', householdId, personId, month),
    householdId,
    ownerId: tutorId ?? officerId,
    dueOn,
    late: dueOn < today,
    about: { kind: 'registerMissing', personId, month },
    href: `/children/${personId}/register/new`,
  }
}

type AskedService = {
  id: string
  householdId: string | null
  personId: string
  officerId: string
  serviceType: string
  dueAt: Date
}

/** A service that was asked for, whose time is over, and of which nobody said what became. */
export function serviceOverdue(service: AskedService, now: Date): RuleTask | null {
  const { id, householdId, personId, officerId, serviceType, dueAt } = service
  if (!isServiceOverdue({ dueAt, ended: false }, now)) return null
  return {
    key: taskKey('serviceOverdue', householdId, id),
    householdId,
    ownerId: officerId,
    dueOn: nigerDate(dueAt),
    late: true,
    about: { kind: 'serviceOverdue', code: serviceType, personId },
    href: `/people/${personId}`,
  }
}
