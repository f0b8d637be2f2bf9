import { periodKinds } from '../../app/domain/settings/calendar-periods'
import { templateKinds } from '../../app/domain/settings/template-kinds'
import { civilDate, id, index, instant, json, oneOf, sealed, table, uniqueIndex, wholeNumber, words } from '../columns'
import { kitTypes } from './kit-types'
import { schools } from './schooling'
import { users } from './staff'

/** A money setting that one person proposes and another decides; without a decision it waits. */
export const settingProposals = table(
  'setting_proposals',
  {
    id: id().primaryKey(),
    key: words().notNull(),
    /** The version of the setting that the proposer saw; 0 before the first. */
    seenVersion: wholeNumber().notNull(),
    value: json<number | string | boolean>().notNull(),
    validFrom: civilDate().notNull(),
    reason: sealed('setting_proposals.reason').notNull(),
    proposedById: id()
      .notNull()
      .references(() => users.id),
    proposedAt: instant().notNull(),
  },
  (proposal) => [index('setting_proposals_key').on(proposal.key, proposal.proposedAt)],
)

/** Confirmed, it is a new version of the setting; declined or taken back, it changes nothing. */
export const settingDecisions = table('setting_decisions', {
  proposalId: id()
    .primaryKey()
    .references(() => settingProposals.id),
  outcome: oneOf(['confirmed', 'declined', 'takenBack']).notNull(),
  reason: sealed('setting_decisions.reason'),
  decidedById: id()
    .notNull()
    .references(() => users.id),
  decidedAt: instant().notNull(),
})

/** A draft until it is adopted; version 1 of each kind stands in the code. */
export const templateVersions = table(
  'template_versions',
  {
    id: id().primaryKey(),
    kind: oneOf(templateKinds).notNull(),
    version: wholeNumber().notNull(),
    /** Canonical JSON of what can be set. */
    content: sealed('template_versions.content').notNull(),
    contentHash: words().notNull(),
    madeById: id()
      .notNull()
      .references(() => users.id),
    madeAt: instant().notNull(),
    /** Who changed the numbers, each once, whoever changed them since. */
    changedByIds: json<string[]>().notNull(),
    changedAt: instant().notNull(),
  },
  (row) => [uniqueIndex('template_versions_version').on(row.kind, row.version)],
)

/** Somebody looked at what a draft would do, to the example or to a household of theirs. */
export const templateTrials = table(
  'template_trials',
  {
    id: id().primaryKey(),
    templateId: id()
      .notNull()
      .references(() => templateVersions.id),
    /** What was tried: a draft that is changed afterwards has to be tried again. */
    contentHash: words().notNull(),
    triedOn: oneOf(['example', 'household']).notNull(),
    verdict: oneOf(['fits', 'doesNotFit']).notNull(),
    remark: sealed('template_trials.remark'),
    triedById: id()
      .notNull()
      .references(() => users.id),
    triedAt: instant().notNull(),
  },
  (trial) => [index('template_trials_template').on(trial.templateId)],
)

/** Put in force by somebody who neither made nor changed it, from a day on; from then on the version never changes. */
export const templateAdoptions = table('template_adoptions', {
  templateId: id()
    .primaryKey()
    .references(() => templateVersions.id),
  validFrom: civilDate().notNull(),
  adoptedById: id()
    .notNull()
    .references(() => users.id),
  adoptedAt: instant().notNull(),
})

/** School years, seasons and feasts as they were announced: entered each year, never computed. */
export const calendarPeriods = table(
  'calendar_periods',
  {
    id: id().primaryKey(),
    kind: oneOf(periodKinds).notNull(),
    startsOn: civilDate().notNull(),
    endsOn: civilDate().notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
    withdrawnById: id().references(() => users.id),
    withdrawnAt: instant(),
  },
  (period) => [index('calendar_periods_kind').on(period.kind, period.startsOn)],
)

/** A school that takes no more enrolments: it shut, or it was the same as another. */
export const schoolEndings = table('school_endings', {
  schoolId: id()
    .primaryKey()
    .references(() => schools.id),
  why: oneOf(['closed', 'merged']).notNull(),
  endedOn: civilDate().notNull(),
  mergedIntoId: id().references(() => schools.id),
  endedById: id()
    .notNull()
    .references(() => users.id),
  endedAt: instant().notNull(),
})

/** A kit type whose newest version is retired is not asked for any more; kits that stand keep it. */
export const kitTypeRetirements = table('kit_type_retirements', {
  kitTypeId: id()
    .primaryKey()
    .references(() => kitTypes.id),
  retiredById: id()
    .notNull()
    .references(() => users.id),
  retiredAt: instant().notNull(),
})

/** Who supervised whom: the row of the latest day on or before a day tells it of that day. */
export const supervisions = table(
  'supervisions',
  {
    id: id().primaryKey(),
    userId: id()
      .notNull()
      .references(() => users.id),
    supervisorId: id().references(() => users.id),
    fromOn: civilDate().notNull(),
    setById: id()
      .notNull()
      .references(() => users.id),
    setAt: instant().notNull(),
  },
  (row) => [index('supervisions_user').on(row.userId, row.setAt)],
)
