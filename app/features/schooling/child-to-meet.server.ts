import { and, desc, eq, isNull } from 'drizzle-orm'
import { childContacts, schoolAbsences } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { nameAndCode } from '~/domain/roster/shown-names'
import { logAccess } from '~/server/access-log.server'
import type { Context } from '~/server/context.server'
import { identitiesOf } from '~/server/identity.server'
import { visibleChild } from './visible-child.server'

export type ChildToMeet = NonNullable<Awaited<ReturnType<typeof childToMeet>>>

const CONTACTS_SHOWN = 3

/** The child before a contact or a look at the register: the last contacts, and an absence that is still open. */
export async function childToMeet(context: Context, childId: string) {
  const { actor, store, now } = context
  const db = store.query
  const child = await visibleChild(db, actor, 'session.log', childId)
  if (!child) return null
  logAccess(context, 'person', child.id)
  const [names, contacts, [absence]] = await Promise.all([
    identitiesOf(store, [child.id]),
    db
      .select()
      .from(childContacts)
      .where(eq(childContacts.personId, child.id))
      .orderBy(desc(childContacts.contactedOn), desc(childContacts.id))
      .limit(CONTACTS_SHOWN),
    db
      .select()
      .from(schoolAbsences)
      .where(and(eq(schoolAbsences.personId, child.id), isNull(schoolAbsences.backOn))),
  ])
  return {
    id: child.id,
    sex: child.sex,
    firstName: nameAndCode({ firstName: names.get(child.id)?.givenName ?? child.code, code: child.code }),
    today: nigerDate(now),
    contacts: contacts.map(({ id, contactedOn, kind, themes, nextContactOn }) => ({
      id,
      contactedOn,
      kind,
      themes,
      nextContactOn,
    })),
    absence: absence ? { firstMissedOn: absence.firstMissedOn, reason: absence.reason } : null,
  }
}
