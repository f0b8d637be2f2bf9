import { interviewStatuses } from '../../app/domain/surveys/interview-refusal'
import { surveyRounds } from '../../app/domain/surveys/rounds'
import {
  civilDate,
  id,
  index,
  instant,
  json,
  measured,
  oneOf,
  sealed,
  table,
  uniqueIndex,
  wholeNumber,
  words,
  yesNo,
} from '../columns'
import { households } from './households'
import { users } from './staff'

/** One interview of a household: several instruments are asked in it. */
export const interviews = table(
  'interviews',
  {
    /** The form's UUIDv7: two submissions of one form are one interview. */
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    round: oneOf(surveyRounds).notNull(),
    interviewedOn: civilDate().notNull(),
    status: oneOf(interviewStatuses).notNull(),
    note: sealed('interviews.note'),
    interviewedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (interview) => [index('interviews_household').on(interview.householdId, interview.interviewedOn)],
)

/** Answers as given, and the result as it was computed then: instrument, version and cut-offs stand beside it. */
export const surveyResponses = table(
  'survey_responses',
  {
    id: id().primaryKey(),
    interviewId: id()
      .notNull()
      .references(() => interviews.id),
    instrument: words().notNull(),
    instrumentVersion: wholeNumber().notNull(),
    answers: json<Record<string, number | null>>().notNull(),
    computable: yesNo().notNull(),
    score: measured(),
    band: words(),
    cutoffs: words(),
    missing: json<string[]>().notNull(),
  },
  (response) => [uniqueIndex('survey_responses_instrument').on(response.interviewId, response.instrument)],
)
