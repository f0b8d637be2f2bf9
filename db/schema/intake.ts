import { careArrangements } from '../../app/domain/casework/care-arrangements'
import { closingReasons } from '../../app/domain/closure/closing-reasons'
import {
  intakeStages,
  needAnswers,
  needKinds,
  referrers,
  serviceGivers,
  type Vulnerability,
} from '../../app/domain/intake/own-codes'
import {
  protectionStatuses,
  separationCauses,
  serviceStatuses,
  serviceTimeframes,
  serviceTypes,
} from '../../app/domain/intake/cpims-codes'
import {
  civilDate,
  id,
  index,
  instant,
  json,
  oneOf,
  primaryKey,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
} from '../columns'
import { people } from './households'
import { users } from './staff'

/** A person at the centre, and the officer in charge; without a row here nobody has taken the person over yet. */
export const intakes = table(
  'intakes',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    officerId: id()
      .notNull()
      .references(() => users.id),
    referredBy: oneOf(referrers).notNull(),
    referredOn: civilDate().notNull(),
    referralReference: sealed('intakes.referral_reference'),
    cpimsReference: sealed('intakes.cpims_reference'),
    registeredOn: civilDate().notNull(),
    protectionStatus: oneOf(protectionStatuses),
    separationCause: oneOf(separationCauses),
    careArrangement: oneOf(careArrangements),
    concerns: sealed('intakes.concerns'),
    /** Kept by every deed, for lists. */
    stage: oneOf(intakeStages).notNull(),
    version: wholeNumber().notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (intake) => [
    uniqueIndex('intakes_person').on(intake.personId),
    index('intakes_officer').on(intake.officerId, intake.stage),
  ],
)

/** What every row about a case begins with. */
export const ofIntake = () => ({
  id: id().primaryKey(),
  intakeId: id()
    .notNull()
    .references(() => intakes.id),
  recordedById: id()
    .notNull()
    .references(() => users.id),
  recordedAt: instant().notNull(),
})

export const intakeInterviews = table(
  'intake_interviews',
  {
    ...ofIntake(),
    heldOn: civilDate().notNull(),
    vulnerabilities: json<Vulnerability[]>().notNull(),
    account: sealed('intake_interviews.account'),
  },
  (interview) => [index('intake_interviews_intake').on(interview.intakeId, interview.heldOn)],
)

export const intakeNeeds = table(
  'intake_needs',
  {
    interviewId: id()
      .notNull()
      .references(() => intakeInterviews.id),
    need: oneOf(needKinds).notNull(),
    answer: oneOf(needAnswers).notNull(),
    note: sealed('intake_needs.note'),
  },
  (need) => [primaryKey({ name: 'intake_needs_key', columns: [need.interviewId, need.need] })],
)

export const intakeServices = table(
  'intake_services',
  {
    ...ofIntake(),
    serviceType: oneOf(serviceTypes).notNull(),
    givenBy: oneOf(serviceGivers).notNull(),
    provider: sealed('intake_services.provider'),
    askedAt: instant().notNull(),
    timeframe: oneOf(serviceTimeframes).notNull(),
    dueAt: instant().notNull(),
    note: sealed('intake_services.note'),
  },
  (service) => [index('intake_services_intake').on(service.intakeId, service.dueAt)],
)

/** A service is pending while it has no row here. */
export const intakeServiceOutcomes = table('intake_service_outcomes', {
  serviceId: id()
    .primaryKey()
    .references(() => intakeServices.id),
  status: oneOf(serviceStatuses).notNull(),
  endedOn: civilDate().notNull(),
  outcome: sealed('intake_service_outcomes.outcome'),
  recordedById: id()
    .notNull()
    .references(() => users.id),
  recordedAt: instant().notNull(),
})

export const intakeEndings = table(
  'intake_endings',
  {
    ...ofIntake(),
    /** 1 for the first ending; a reopened case may end again. */
    turn: wholeNumber().notNull(),
    reason: oneOf(closingReasons).notNull(),
    endedOn: civilDate().notNull(),
    note: sealed('intake_endings.note').notNull(),
  },
  (ending) => [uniqueIndex('intake_endings_turn').on(ending.intakeId, ending.turn)],
)

export const intakeReopenings = table('intake_reopenings', {
  endingId: id()
    .primaryKey()
    .references(() => intakeEndings.id),
  reopenedOn: civilDate().notNull(),
  reason: sealed('intake_reopenings.reason').notNull(),
  recordedById: id()
    .notNull()
    .references(() => users.id),
  recordedAt: instant().notNull(),
})
