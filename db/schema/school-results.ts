import { levelLanguages } from '../../app/domain/schooling/levels'
import { civilDate, id, index, instant, oneOf, table, uniqueIndex, wholeNumber, words } from '../columns'
import { atMost } from '../checks'
import { people } from './households'
import { users } from './staff'

/** One-to-one and oral: the highest level the child reached, in the language of the test. */
export const levelChecks = table(
  'level_checks',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    checkedOn: civilDate().notNull(),
    language: oneOf(levelLanguages).notNull(),
    reading: wholeNumber(),
    arithmetic: wholeNumber(),
    checkedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (check) => [index('level_checks_person').on(check.personId, check.checkedOn)],
)

/** Days the school was open and days the child was present, one row a child and month (YYYY-MM). */
export const attendanceRegisters = table(
  'attendance_registers',
  {
    id: id().primaryKey(),
    personId: id()
      .notNull()
      .references(() => people.id),
    month: words().notNull(),
    daysOpen: wholeNumber().notNull(),
    daysPresent: wholeNumber().notNull(),
    daysUnknown: wholeNumber().notNull(),
    recordedById: id()
      .notNull()
      .references(() => users.id),
    recordedAt: instant().notNull(),
  },
  (register) => [
    uniqueIndex('attendance_registers_month').on(register.personId, register.month),
    atMost('attendance_registers_present', register.daysPresent, register.daysOpen),
    atMost('attendance_registers_unknown', register.daysUnknown, register.daysOpen),
  ],
)
