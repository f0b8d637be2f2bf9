import { desc, eq, inArray } from 'drizzle-orm'
import { completionWithdrawals, contactChildren, followUpContacts, users } from '#db/schema/index'
import { groupBy } from '~/domain/group-by'
import { mostShown } from '~/domain/most-shown'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { readableHousehold } from '~/server/readable-household.server'

/** The contacts with a family, newest first, those withdrawn as mistakes among them; none for somebody else's. */
export async function contactsOfHousehold({ actor, store }: Context, householdId: string) {
  const db = store.query
  const contacts = await db
    .select({ contact: followUpContacts, by: users.displayName, withdrawn: completionWithdrawals.completionId })
    .from(followUpContacts)
    .innerJoin(users, eq(users.id, followUpContacts.recordedById))
    .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, followUpContacts.id))
    .where(inArray(followUpContacts.householdId, readableHousehold(db, actor, householdId)))
    .orderBy(desc(followUpContacts.heldOn), desc(followUpContacts.id))
    .limit(mostShown.contacts)
  const ids = contacts.map(({ contact }) => contact.id)
  const found =
    ids.length === 0 ? [] : await db.select().from(contactChildren).where(inArray(contactChildren.contactId, ids))
  const names = await identitiesOf(store, [...new Set(found.map(({ personId }) => personId))])
  const children = groupBy(found, ({ contactId }) => contactId)
  return contacts.map(({ contact: { id, heldOn, how, actionTaken, ...contact }, by, withdrawn }) => ({
    id,
    heldOn,
    how,
    by,
    actionTaken,
    withdrawn: withdrawn !== null,
    furtherVisitOn: contact.furtherVisitOn,
    recommendsClosure: contact.recommendsClosure,
    children: (children.get(id) ?? []).map(({ personId, seen, notSeenWhy, livesWith }) => ({
      personId,
      name: names.get(personId)?.givenName ?? '',
      seen,
      notSeenWhy,
      livesWith,
    })),
  }))
}

export type FollowUpContact = Awaited<ReturnType<typeof contactsOfHousehold>>[number]
