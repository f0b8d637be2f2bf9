import { careArrangements } from '../../app/domain/casework/care-arrangements'
import { contactWays } from '../../app/domain/casework/contact-refusal'
import { notSeenReasons } from '../../app/domain/casework/not-seen-reasons'
import { taskActKinds, taskSources, type TaskAbout } from '../../app/domain/casework/task'
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
  wholeNumber,
  words,
  yesNo,
} from '../columns'
import { households, people } from './households'
import { planMilestones } from './plans'
import { users } from './staff'

/** A contact with the family after the return: F1 … F13, or one that no plan asked for. */
export const followUpContacts = table(
  'follow_up_contacts',
  {
    /** The form's UUIDv7: two submissions of one form are one contact. */
    id: id().primaryKey(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    /** The milestone it was held for; null for a contact that was not planned. */
    milestoneId: id().references(() => planMilestones.id),
    heldOn: civilDate().notNull(),
    how: oneOf(contactWays).notNull(),
    actionTaken: sealed('follow_up_contacts.action_taken'),
    /** Another visit is needed, by that day. */
    furtherVisitOn: civilDate(),
    recommendsClosure: yesNo().notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
    /** Recorded by mistake: the row stays and counts nowhere. */
    withdrawnById: id().references(() => users.id),
    withdrawnAt: instant(),
    withdrawnWhy: sealed('follow_up_contacts.withdrawn_why'),
  },
  (contact) => [
    index('follow_up_contacts_household').on(contact.householdId, contact.heldOn, contact.id),
    index('follow_up_contacts_further').on(contact.furtherVisitOn, contact.householdId),
  ],
)

/** What a contact found of each child who came back. */
export const contactChildren = table(
  'contact_children',
  {
    contactId: id()
      .notNull()
      .references(() => followUpContacts.id),
    personId: id()
      .notNull()
      .references(() => people.id),
    seen: yesNo().notNull(),
    notSeenWhy: oneOf(notSeenReasons),
    livesWith: oneOf(careArrangements).notNull(),
  },
  (child) => [
    primaryKey({ name: 'contact_children_key', columns: [child.contactId, child.personId] }),
    index('contact_children_person').on(child.personId),
  ],
)

/** What somebody wrote down to do, or a meeting decided. What follows from a rule is derived and has no row here. */
export const tasks = table(
  'tasks',
  {
    id: id().primaryKey(),
    householdId: id().references(() => households.id),
    /** Whose list it is on; a handover changes it, and stands in `task_acts`. */
    assignedToId: id()
      .notNull()
      .references(() => users.id),
    text: sealed('tasks.text').notNull(),
    dueOn: civilDate(),
    source: oneOf(taskSources).notNull(),
    /** The meeting it came from. */
    sourceId: id(),
    createdById: id()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    doneAt: instant(),
  },
  (task) => [
    index('tasks_assigned').on(task.assignedToId, task.doneAt, task.dueOn),
    index('tasks_household').on(task.householdId, task.doneAt),
  ],
)

/** What people did with a task, whether a person or a rule made it. */
export const taskActs = table(
  'task_acts',
  {
    id: id().primaryKey(),
    /** `own:<id>`, or the rule's name and what it speaks of. */
    taskKey: words().notNull(),
    householdId: id().references(() => households.id),
    kind: oneOf(taskActKinds).notNull(),
    /** The last day of a snooze. */
    until: civilDate(),
    reason: sealed('task_acts.reason'),
    toUserId: id().references(() => users.id),
    /** What it said, in codes and dates, so that it can be read after its cause is gone. */
    about: json<TaskAbout>().notNull(),
    actorId: id()
      .notNull()
      .references(() => users.id),
    at: instant().notNull(),
  },
  (act) => [
    index('task_acts_key').on(act.taskKey, act.at),
    index('task_acts_to').on(act.toUserId, act.at),
    index('task_acts_actor').on(act.actorId, act.kind, act.at),
  ],
)

/** The order in which an officer drives a week's stops; what has no row stands behind, by market day and village. */
export const tourStops = table(
  'tour_stops',
  {
    officerId: id()
      .notNull()
      .references(() => users.id),
    /** Its Monday. */
    week: civilDate().notNull(),
    householdId: id()
      .notNull()
      .references(() => households.id),
    position: wholeNumber().notNull(),
  },
  (stop) => [primaryKey({ name: 'tour_stops_key', columns: [stop.officerId, stop.week, stop.householdId] })],
)

/** Why a case was opened or taken over although the officer had as many as the limit. */
export const overLimitReasons = table(
  'over_limit_reasons',
  {
    householdId: id()
      .notNull()
      .references(() => households.id),
    officerId: id()
      .notNull()
      .references(() => users.id),
    openCases: wholeNumber().notNull(),
    caseLimit: wholeNumber().notNull(),
    reason: sealed('over_limit_reasons.reason').notNull(),
    givenById: id()
      .notNull()
      .references(() => users.id),
    givenAt: instant().notNull(),
  },
  (row) => [index('over_limit_reasons_household').on(row.householdId, row.givenAt)],
)
