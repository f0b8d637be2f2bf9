import { adviceAnswers as answerWords, adviceKinds } from '../../app/domain/mentoring/advice'
import { ownGoals } from '../../app/domain/mentoring/own-goals'
import { civilDate, id, index, instant, oneOf, primaryKey, sealed, table } from '../columns'
import { businesses, visits } from './mentoring'
import { users } from './staff'

/** One thing a visit advised; it stays open until a later visit hears that it was followed or cannot be. */
export const adviceItems = table(
  'advice_items',
  {
    id: id().primaryKey(),
    businessId: id()
      .notNull()
      .references(() => businesses.id),
    visitId: id()
      .notNull()
      .references(() => visits.id),
    kind: oneOf(adviceKinds).notNull(),
    words: sealed('advice_items.words'),
    givenOn: civilDate().notNull(),
    closedOn: civilDate(),
  },
  (item) => [index('advice_items_business').on(item.businessId, item.givenOn, item.id)],
)

/** What a later visit heard of an advice; one answer a visit. */
export const adviceAnswers = table(
  'advice_answers',
  {
    adviceId: id()
      .notNull()
      .references(() => adviceItems.id),
    visitId: id()
      .notNull()
      .references(() => visits.id),
    answer: oneOf(answerWords).notNull(),
    why: sealed('advice_answers.why'),
    answeredOn: civilDate().notNull(),
  },
  (row) => [
    primaryKey({ name: 'advice_answers_key', columns: [row.adviceId, row.visitId] }),
    index('advice_answers_visit').on(row.visitId),
  ],
)

/** What the caregiver wants to reach, by a picture, in her words or both; a new one stands beside the old ones. */
export const caregiverGoals = table(
  'caregiver_goals',
  {
    id: id().primaryKey(),
    businessId: id()
      .notNull()
      .references(() => businesses.id),
    visitId: id()
      .notNull()
      .references(() => visits.id),
    words: sealed('caregiver_goals.words').notNull(),
    picture: oneOf(ownGoals),
    saidOn: civilDate().notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (goal) => [index('caregiver_goals_business').on(goal.businessId, goal.saidOn, goal.id)],
)
