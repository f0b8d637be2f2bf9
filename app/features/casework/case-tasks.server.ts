import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import {
  attendanceRegisters,
  consents,
  consentWithdrawals,
  enrolments,
  followUpContacts,
  kits,
  people,
} from '#db/schema/index'
import type { Db } from '#db/store'
import type { RuleTask } from '~/domain/casework/task'
import { consentEnding, furtherVisit, kitWaiting, registerMissing } from '~/domain/casework/task-rules'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { schoolMonthBefore } from '~/domain/schooling/school-months'
import { lastMet, latestDays } from '~/server/last-met.server'
import { schoolYears } from '~/server/school-calendar.server'
import { standingContacts } from '~/server/standing-answers.server'
import { firstContactTasks } from './first-contact-tasks.server'
import type { FollowersOf } from './followers-of.server'

/** What consents, kits, contacts and registers of these households ask for. */
export async function caseTasks(db: Db, ids: string[], followers: FollowersOf, today: CivilDate): Promise<RuleTask[]> {
  const found = await Promise.all([
    consentTasks(db, ids, followers, today),
    kitTasks(db, ids, followers, today),
    visitTasks(db, ids, followers, today),
    firstContactTasks(db, ids, followers, today),
    registerTasks(db, ids, followers, today),
  ])
  return found.flat().filter((task) => task !== null)
}

/** The last answer to each purpose, where it was yes and was not taken back. */
async function consentTasks(db: Db, ids: string[], followers: FollowersOf, today: CivilDate) {
  const rows = await db
    .select({ consent: consents, withdrawn: consentWithdrawals.consentId })
    .from(consents)
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(inArray(consents.householdId, ids))
    .orderBy(consents.askedOn, consents.recordedAt, consents.id)
  const last = [...groupBy(rows, ({ consent }) => `${consent.householdId}:${consent.purpose}`).values()].flatMap(
    (answers) => answers.slice(-1),
  )
  return last
    .filter(({ consent, withdrawn }) => consent.given && withdrawn === null)
    .map(({ consent }) => consentEnding({ ...consent, ...followers(consent.householdId, null) }, today))
}

async function kitTasks(db: Db, ids: string[], followers: FollowersOf, today: CivilDate) {
  const rows = await db
    .select()
    .from(kits)
    .where(and(inArray(kits.householdId, ids), eq(kits.state, 'approved')))
  return rows.map((kit) =>
    kitWaiting({ ...kit, approvedOn: nigerDate(kit.stateSince), ...followers(kit.householdId, null) }, today),
  )
}

/** The last contact of each household, and whether anybody visited since. */
async function visitTasks(db: Db, ids: string[], followers: FollowersOf, today: CivilDate) {
  const [contacts, days] = await Promise.all([
    db
      .select()
      .from(followUpContacts)
      .where(
        and(
          inArray(followUpContacts.householdId, ids),
          isNotNull(followUpContacts.furtherVisitOn),
          standingContacts(db),
        ),
      ),
    lastMet(db, ids, true),
  ])
  const met = latestDays(days)
  const last = groupBy(contacts, ({ householdId }) => householdId)
  return [...last.values()].flatMap((asked) => {
    const contact = asked.sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1))[0]
    if (!contact?.furtherVisitOn) return []
    const lastOn = met.get(contact.householdId) ?? ''
    const fact = {
      id: contact.id,
      householdId: contact.householdId,
      furtherVisitOn: contact.furtherVisitOn,
      metAgainOn: lastOn > contact.heldOn ? lastOn : null,
    }
    return [furtherVisit({ ...fact, ...followers(contact.householdId, null) }, today)]
  })
}

async function registerTasks(db: Db, ids: string[], followers: FollowersOf, today: CivilDate) {
  const years = await schoolYears(db)
  const wanted = schoolMonthBefore(years, today)
  if (wanted === null) return []
  const enrolled = await db
    .select({
      personId: enrolments.personId,
      schoolYear: enrolments.schoolYear,
      enrolledOn: enrolments.enrolledOn,
      householdId: people.householdId,
    })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(
      and(
        inArray(people.householdId, ids),
        isNull(people.leftHouseholdOn),
        isNull(enrolments.endedOn),
        eq(enrolments.schoolYear, wanted.schoolYear),
      ),
    )
  const registers = await db
    .select({ personId: attendanceRegisters.personId, month: attendanceRegisters.month })
    .from(attendanceRegisters)
    .where(
      inArray(
        attendanceRegisters.personId,
        enrolled.map(({ personId }) => personId),
      ),
    )
  const months = groupBy(registers, ({ personId }) => personId)
  return enrolled.map(({ householdId, personId, schoolYear, enrolledOn }) =>
    registerMissing(
      {
        householdId: householdId ?? '',
        personId,
        schoolYear,
        enrolledOn,
        registeredMonths: (months.get(personId) ?? []).map(({ month }) => month),
        ...followers(householdId ?? '', personId),
      },
      today,
      years,
    ),
  )
}
