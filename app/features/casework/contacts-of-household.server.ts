import { desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { completionWithdrawals, contactChildren, followUpContacts, users } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { groupBy } from '~/domain/group-by'
import { mostShown } from '~/domain/most-shown'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { readableHousehold } from '~/server/readable-household.server'

/** The contacts with a family, newest first, those withdrawn as mistakes among them; none for somebody else's. */
export async function contactsOfHousehold({ actor, store }: Context, householdId: string) {
  const db = store.query
  const withdrawer = alias(users, 'withdrawer')
  const contacts = await db
    .select({
      contact: followUpContacts,
      by: users.displayName,
      completionWithdrawal: completionWithdrawals,
      withdrawnBy: withdrawer.displayName,
    })
    .from(followUpContacts)
    .innerJoin(users, eq(users.id, followUpContacts.recordedById))
    .leftJoin(completionWithdrawals, eq(completionWithdrawals.completionId, followUpContacts.id))
    .leftJoin(
      withdrawer,
      eq(withdrawer.id, sql`coalesce(${followUpContacts.withdrawnById}, ${completionWithdrawals.withdrawnById})`),
    )
    .where(inArray(followUpContacts.householdId, readableHousehold(db, actor, householdId)))
    .orderBy(desc(followUpContacts.heldOn), desc(followUpContacts.id))
    .limit(mostShown.contacts)
  const ids = contacts.map(({ contact }) => contact.id)
  const found =
    ids.length === 0 ? [] : await db.select().from(contactChildren).where(inArray(contactChildren.contactId, ids))
  const names = await identitiesOf(store, [...new Set(found.map(({ personId }) => personId))])
  const children = groupBy(found, ({ contactId }) => contactId)
  return contacts.map(
    ({ contact: { id, heldOn, how, actionTaken, ...contact }, by, completionWithdrawal, withdrawnBy }) => ({
      id,
      heldOn,
      how,
      by,
      actionTaken,
      withdrawn: withdrawal(contact, completionWithdrawal, withdrawnBy),
      furtherVisitOn: contact.furtherVisitOn,
      recommendsClosure: contact.recommendsClosure,
      children: (children.get(id) ?? []).map(({ personId, seen, notSeenWhy, livesWith }) => ({
        personId,
        name: names.get(personId)?.givenName ?? '',
        seen,
        notSeenWhy,
        livesWith,
      })),
    }),
  )
}

type Contact = Pick<typeof followUpContacts.$inferSelect, 'withdrawnAt' | 'withdrawnWhy'>

/** Withdrawn by itself, or with the completion of the step it was held for. */
function withdrawal(contact: Contact, completion: typeof completionWithdrawals.$inferSelect | null, by: string | null) {
  const at = contact.withdrawnAt ?? completion?.withdrawnAt
  return at ? { on: nigerDate(at), by: by ?? '', why: contact.withdrawnWhy ?? completion?.reason ?? '' } : null
}

export type FollowUpContact = Awaited<ReturnType<typeof contactsOfHousehold>>[number]
