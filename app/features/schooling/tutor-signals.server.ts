import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { childContacts, groupMembers, groups, people } from '#db/schema/index'
import type { Db } from '#db/store'
import { nigerDate } from '~/domain/dates'
import { shownStreaks } from '~/domain/schooling/absence-streaks'
import { contactDueOn } from '~/domain/schooling/contacts'
import { absenceStreaks } from '~/server/absence-streaks.server'
import type { Actor, Context } from '~/server/context.server'
import { visibleChildren } from '~/server/visibility.server'
import { missingMonths } from './register-roster.server'
import { shownNamesOf } from './shown-names-of.server'

const GROUPS = 60

/** What a tutor's groups ask for beside the sessions: children who miss, registers that lack, contacts that are due. */
export async function tutorSignals({ actor, store, now }: Context) {
  const db = store.query
  const today = nigerDate(now)
  const held = and(eq(groups.tutorId, actor.id), isNull(groups.closedOn))
  const own = await db.select().from(groups).where(held).orderBy(groups.id).limit(GROUPS)
  const members = await membersOf(
    db,
    actor,
    own.map(({ id }) => id),
  )
  const ids = [...new Set(members.map(({ personId }) => personId))]
  const [streaks, contacts, months] = await Promise.all([
    absenceStreaks(db, ids, today),
    lastContacts(db, ids),
    missingMonths(db, actor, own, today),
  ])
  const inPlan = new Set(members.filter(({ householdId }) => householdId !== null).map(({ personId }) => personId))
  const due = [...contacts].filter(([personId, last]) => inPlan.has(personId) && contactDueOn(last) <= today)
  const missing = shownStreaks(streaks)
  const shown = await shownNamesOf(
    store,
    members.map(({ personId: id, code }) => ({ id, code })),
  )
  const firstName = (id: string) => shown.get(id) ?? ''
  return {
    streaks: missing.map((streak) => ({ ...streak, householdId: null, firstName: firstName(streak.personId) })),
    contactsDue: due
      .map(([childId, last]) => ({
        childId,
        firstName: firstName(childId),
        dueOn: contactDueOn(last),
        last: last.contactedOn,
      }))
      .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1)),
    registersMissing: own.flatMap((group) =>
      (months.get(group.id) ?? [])
        .filter(({ missing: lacking, runs }) => lacking > 0 && !runs)
        .map(({ month, missing: lacking, expected }) => ({
          groupId: group.id,
          groupName: group.name,
          month,
          missing: lacking,
          expected,
        })),
    ),
  }
}

export type TutorSignals = Awaited<ReturnType<typeof tutorSignals>>

async function membersOf(db: Db, actor: Actor, groupIds: string[]) {
  if (groupIds.length === 0) return []
  return await db
    .select({ personId: groupMembers.personId, householdId: people.householdId, code: people.code })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(
      and(
        inArray(groupMembers.groupId, groupIds),
        isNull(groupMembers.leftOn),
        isNull(people.leftHouseholdOn),
        or(isNull(people.householdId), visibleChildren(db, actor, 'session.log')),
      ),
    )
}

async function lastContacts(db: Db, personIds: string[]) {
  if (personIds.length === 0) return new Map<string, { contactedOn: string; nextContactOn: string | null }>()
  const rows = await db
    .select({
      personId: childContacts.personId,
      contactedOn: childContacts.contactedOn,
      nextContactOn: childContacts.nextContactOn,
    })
    .from(childContacts)
    .where(inArray(childContacts.personId, personIds))
    .orderBy(desc(childContacts.contactedOn), desc(childContacts.id))
  return new Map(rows.reverse().map(({ personId, ...contact }) => [personId, contact]))
}
