import { and, eq, inArray, isNull } from 'drizzle-orm'
import { households, people } from '#db/schema/index'
import { addDays, nigerDate } from '~/domain/dates'
import { isContactMilestone } from '~/domain/plans/recorded-by-hand'
import { childRoster } from '~/server/child-roster.server'
import type { Context } from '~/server/context.server'
import { openMilestones } from '~/server/open-milestones.server'
import { visibleHouseholds } from '~/server/visibility.server'

/** Days before its date from which a contact of the plan is offered; a default. */
const offeredBeforeDays = 30

/** What the form of a contact needs; null when the household is not there for this actor or its case is closed. */
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
  const due = contacts.filter(({ id, plannedOn }) => id === asked || plannedOn <= addDays(today, offeredBeforeDays))
  const chosen = due.find(({ id }) => id === asked) ?? due[0]
  return {
    today,
    reunifiedOn: household.reunifiedOn,
    roster,
    returned: roster.filter(({ id }) => returnees.some((person) => person.id === id)),
    milestones: due.map(({ id, code, plannedOn }) => ({ id, code, plannedOn, late: plannedOn < today })),
    chosenId: chosen?.id ?? null,
  }
}

export type ContactToRecord = NonNullable<Awaited<ReturnType<typeof contactToRecord>>>
