import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import {
  alerts,
  businesses,
  contactChildren,
  enrolments,
  followUpContacts,
  kits,
  people,
  whereabouts,
} from '#db/schema/index'
import type { Db } from '#db/store'
import type { CivilDate } from '~/domain/dates'
import type { ClosureFacts } from '~/domain/closure/closure-checklist'
import { groupBy } from '~/domain/group-by'
import { isUnder18 } from '~/domain/roster/age'
import { isMissingReturnee } from '~/domain/roster/leaving'
import { milestonesInForce } from '~/server/plan-progress.server'
import { standingAnswers, standingContacts } from '~/server/standing-answers.server'

/** What the checklist needs to know of both tracks, as it stands now. */
export async function closureFacts(
  db: Db,
  household: { id: string; reunifiedOn: CivilDate | null },
  today: CivilDate,
): Promise<ClosureFacts> {
  const { id, reunifiedOn } = household
  const ever = await db.select().from(people).where(eq(people.householdId, id))
  const members = ever.filter(({ leftHouseholdOn }) => leftHouseholdOn === null)
  const missing = ever.filter((person) => isMissingReturnee(person, today))
  const childIds = members.filter((person) => isUnder18(person, today)).map((person) => person.id)
  const returned = members.filter(({ id: person, returnee }) => returnee && childIds.includes(person))
  const [seen, milestones, enrolled, owned, onTheWay, [alert]] = await Promise.all([
    seenAtHome(db, id),
    milestonesInForce(db, id),
    childIds.length === 0
      ? []
      : db
          .select({ personId: enrolments.personId })
          .from(enrolments)
          .where(and(inArray(enrolments.personId, childIds), isNull(enrolments.endedOn))),
    db.select({ lastVisitOn: businesses.lastVisitOn }).from(businesses).where(eq(businesses.householdId, id)),
    db
      .select({ id: kits.id })
      .from(kits)
      .where(
        and(
          eq(kits.householdId, id),
          notInArray(kits.state, ['draft', 'returned', 'declined', 'cancelled', 'delivered']),
        ),
      ),
    db
      .select({ id: alerts.id })
      .from(alerts)
      .where(and(eq(alerts.householdId, id), isNull(alerts.closedAt)))
      .limit(1),
  ])
  const inSchool = new Set(enrolled.map(({ personId }) => personId))
  const pupils = milestones.filter(({ code, personId }) => code === 'C1' && childIds.includes(personId ?? ''))
  return {
    returnedOn: reunifiedOn,
    children: [
      ...returned.map((child) => ({ seenOn: seen.get(child.id) ?? [] })),
      ...missing.map(() => ({ seenOn: [] })),
    ],
    pupils: pupils.map(({ personId }) => ({ settled: inSchool.has(personId ?? '') })),
    businesses: owned,
    kitsOnTheWay: onTheWay.length,
    alertOpen: alert !== undefined,
  }
}

/**
 * The days on which each child was found at home since it was last away: a visit or contact whose roster says here,
 * unless the contact says that the child was not seen.
 */
async function seenAtHome(db: Db, householdId: string): Promise<Map<string, CivilDate[]>> {
  const [rows, notSeen] = await Promise.all([
    db
      .select({ personId: whereabouts.personId, on: whereabouts.seenOn, state: whereabouts.state })
      .from(whereabouts)
      .where(
        and(
          eq(whereabouts.householdId, householdId),
          inArray(whereabouts.sourceKind, ['visit', 'contact']),
          standingAnswers(db),
        ),
      )
      .orderBy(whereabouts.seenOn),
    db
      .select({ personId: contactChildren.personId, on: followUpContacts.heldOn })
      .from(contactChildren)
      .innerJoin(followUpContacts, eq(followUpContacts.id, contactChildren.contactId))
      .where(and(eq(followUpContacts.householdId, householdId), eq(contactChildren.seen, false), standingContacts(db))),
  ])
  const unseen = new Set(notSeen.map(({ personId, on }) => `${personId} ${on}`))
  const days = new Map<string, CivilDate[]>()
  for (const [personId, answers] of groupBy(rows, (row) => row.personId)) {
    const lastAway = answers.findLastIndex(({ state }) => state === 'away')
    const home = answers
      .slice(lastAway + 1)
      .filter(({ state, on }) => state === 'here' && !unseen.has(`${personId} ${on}`))
    days.set(personId, [...new Set(home.map(({ on }) => on))])
  }
  return days
}
