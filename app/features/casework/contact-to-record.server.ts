import { and, eq, inArray, isNull } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import { isFarTooEarly } from '~/domain/casework/contact-refusal'
import { addDays, daysBetween, nigerDate, type CivilDate } from '~/domain/dates'
import { isContactMilestone } from '~/domain/plans/recorded-by-hand'
import { childRoster } from '~/server/child-roster.server'
import type { Context } from '~/server/context.server'
import { openMilestones } from '~/server/open-milestones.server'
import { visibleHouseholds } from '~/server/visibility.server'

/**
 * What the form of a contact needs; chosen is what the address names, else what is due or late already: a contact held
 * before its day stands outside the plan unless somebody says otherwise. Null when the household is not there for this actor or its
 * case is closed.
 */
export async function contactToRecord({ actor, store, now }: Context, householdId: string, asked: string | null) {
  const db = store.query
  const today = nigerDate(now)
  const [household] = await db
    .select({ id: households.id, reunifiedOn: households.reunifiedOn })
    .from(households)
    .where(
      and(eq(households.id, householdId), isNull(households.closedOn), visibleHouseholds(db, actor, 'contact.record')),
    )
  if (!household) return null
  const roster = await childRoster(store, householdId, today)
  const [open, returnees] = await Promise.all([
    openMilestones(db, [householdId], addDays(today, 400)),
    db
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          eq(people.returnee, true),
          inArray(
            people.id,
            roster.map(({ id }) => id),
          ),
        ),
      ),
  ])
  const contacts = open.filter(({ code }) => isContactMilestone(code))
  const due = contacts.filter(({ id, plannedOn }) => id === asked || !isFarTooEarly(today, plannedOn))
  const chosen = due.find(({ id }) => id === asked) ?? due.find((contact) => isInItsTime(contact, today))
  return {
    today,
    reunifiedOn: household.reunifiedOn,
    roster,
    returned: roster.filter(({ id }) => returnees.some((person) => person.id === id)),
    milestones: due.map(({ id, code, plannedOn }) => ({ id, code, plannedOn, inDays: daysBetween(today, plannedOn) })),
    chosenId: chosen?.id ?? null,
  }
}

function isInItsTime(
  { plannedOn, toleranceDays }: { plannedOn: CivilDate; toleranceDays: number | null },
  today: CivilDate,
) {
  return plannedOn <= addDays(today, toleranceDays ?? 0)
}

export type ContactToRecord = NonNullable<Awaited<ReturnType<typeof contactToRecord>>>
