import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import {
  contactChildren,
  followUpContacts,
  households,
  interviews,
  people,
  visits,
  whereabouts,
} from '#db/schema/index'
import type { Db } from '#db/store'
import { addDays, nigerDate, type CivilDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { placeOf } from '~/domain/households/places'
import { isUnder18 } from '~/domain/roster/age'
import { logAccess } from '~/server/access-log.server'
import { caseNames } from '~/server/case-names.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { openMilestones } from '~/server/open-milestones.server'
import { standingAnswers, standingContacts } from '~/server/standing-answers.server'
import { visibleHouseholds } from '~/server/visibility.server'
import { standingTasks } from './standing-tasks.server'

/** What somebody reads before going to a family; of the households that this actor sees, in the order asked for. */
export async function preVisitCards(context: Context, ids: string[]) {
  const { actor, store, now } = context
  const db = store.query
  const today = nigerDate(now)
  if (ids.length === 0) return []
  const cases = await db
    .select()
    .from(households)
    .where(and(inArray(households.id, ids), visibleHouseholds(db, actor, 'household.read')))
  const seen = cases.map(({ id }) => id)
  if (seen.length === 0) return []
  const [names, contacts, visited, asked, children, steps, todo] = await Promise.all([
    caseNames(store, seen),
    lastContacts(db, seen),
    lastVisits(db, seen),
    lastInterviews(db, seen),
    childrenOf(context, seen, today),
    openMilestones(db, seen, addDays(today, 60)),
    standingTasks(db, actor, today),
  ])
  const stepsOf = groupBy(steps, ({ householdId }) => householdId)
  const tasksOf = groupBy(todo.tasks, ({ householdId }) => householdId)
  for (const id of seen) logAccess(context, 'household', id)
  const cards = cases.map((row) => ({
    id: row.id,
    caseNumber: row.caseNumber,
    name: names.get(row.id) ?? '',
    village: row.village,
    commune: placeOf(row.communePcode ?? row.regionPcode)?.name ?? '',
    riskLevel: row.riskLevel,
    languages: row.languages,
    contact: {
      by: row.contactAnsweredBy,
      say: row.contactMayBeSaid,
      when: row.contactWhen,
      phone: row.contactPhone,
      note: row.contactNote,
    },
    lastContact: contacts.get(row.id) ?? null,
    lastVisit: visited.get(row.id) ?? null,
    lastInterview: asked.get(row.id) ?? null,
    children: children.get(row.id) ?? [],
    next: (stepsOf.get(row.id) ?? [])
      .slice(0, 5)
      .map(({ id, code, ownLabel, plannedOn }) => ({ id, code, ownLabel, plannedOn, late: plannedOn < today })),
    promised: (tasksOf.get(row.id) ?? [])
      .filter(
        ({ about, standing }) =>
          !standing.done && ['own', 'furtherVisit', 'firstContact', 'kitWaiting'].includes(about.kind),
      )
      .map(({ key, about, text, dueOn }) => ({ key, about, text, dueOn })),
  }))
  const byId = new Map(cards.map((card) => [card.id, card]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type PreVisitCard = Awaited<ReturnType<typeof preVisitCards>>[number]

async function lastContacts(db: Db, ids: string[]) {
  const rows = await db
    .select()
    .from(followUpContacts)
    .where(and(inArray(followUpContacts.householdId, ids), standingContacts(db)))
    .orderBy(desc(followUpContacts.heldOn), desc(followUpContacts.id))
  const last = firstOfEach(rows)
  const shown = [...last.values()].map(({ id }) => id)
  const found =
    shown.length === 0 ? [] : await db.select().from(contactChildren).where(inArray(contactChildren.contactId, shown))
  const childrenOfContact = groupBy(found, ({ contactId }) => contactId)
  return new Map(
    [...last].map(([householdId, { id, heldOn, how, actionTaken, furtherVisitOn }]) => [
      householdId,
      { heldOn, how, actionTaken, furtherVisitOn, children: childrenOfContact.get(id) ?? [] },
    ]),
  )
}

async function lastVisits(db: Db, ids: string[]) {
  const rows = await db
    .select({
      householdId: visits.householdId,
      visitedOn: visits.visitedOn,
      found: visits.found,
      state: visits.state,
      advice: visits.advice,
      nextVisitOn: visits.nextVisitOn,
    })
    .from(visits)
    .where(inArray(visits.householdId, ids))
    .orderBy(desc(visits.visitedOn), desc(visits.id))
  return firstOfEach(rows)
}

async function lastInterviews(db: Db, ids: string[]) {
  const rows = await db
    .select({ householdId: interviews.householdId, on: interviews.interviewedOn, round: interviews.round })
    .from(interviews)
    .where(and(inArray(interviews.householdId, ids), eq(interviews.status, 'done')))
    .orderBy(desc(interviews.interviewedOn), desc(interviews.id))
  return firstOfEach(rows)
}

/** Each child of the roster with the last answer to where the child is. */
async function childrenOf({ store }: Context, ids: string[], today: CivilDate) {
  const db = store.query
  const [members, answers] = await Promise.all([
    db
      .select()
      .from(people)
      .where(
        and(inArray(people.householdId, ids), or(isNull(people.leftHouseholdOn), gt(people.leftHouseholdOn, today))),
      )
      .orderBy(people.id),
    db
      .select({
        personId: whereabouts.personId,
        state: whereabouts.state,
        why: whereabouts.why,
        since: whereabouts.since,
        seenOn: whereabouts.seenOn,
      })
      .from(whereabouts)
      .where(and(inArray(whereabouts.householdId, ids), standingAnswers(db)))
      .orderBy(desc(whereabouts.seenOn), desc(whereabouts.id)),
  ])
  const identities = await identitiesOf(
    store,
    members.map(({ id }) => id),
  )
  const last = groupBy(
    answers.filter(({ state }) => state !== 'notAsked'),
    ({ personId }) => personId,
  )
  const children = members
    .filter(({ id, birthYear }) => isUnder18({ birthYear, birthDate: identities.get(id)?.birthDate ?? null }, today))
    .map(({ id, code, returnee, householdId }) => ({
      id,
      code,
      returnee,
      householdId: householdId ?? '',
      name: identities.get(id)?.givenName ?? code,
      answer: last.get(id)?.[0] ?? null,
    }))
  return groupBy(children, ({ householdId }) => householdId)
}

/** The first row of each household, in rows that come newest first. */
function firstOfEach<Row extends { householdId: string }>(rows: readonly Row[]): Map<string, Row> {
  const first = new Map<string, Row>()
  for (const row of rows) if (!first.has(row.householdId)) first.set(row.householdId, row)
  return first
}
