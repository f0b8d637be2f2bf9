import { eq } from 'drizzle-orm'
import { childContacts } from '#db/schema/index'
import { nigerDate, type CivilDate } from '~/domain/dates'
import { Refused } from '~/domain/refused'
import { sentBefore } from '~/domain/sent-before'
import { contactRefusal, type ChildMood, type ContactKind, type ContactTheme } from '~/domain/schooling/contacts'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { startTutoring } from './start-tutoring.server'
import { childOf, subjectsOf } from './visible-child.server'

export type ContactForm = {
  id: string
  childId: string
  contactedOn: CivilDate
  kind: ContactKind
  place?: string | undefined
  themes: ContactTheme[]
  mood?: ChildMood | undefined
  childsWord?: string | undefined
  nextContactOn?: CivilDate | undefined
}

/**
 * A tutor spoke with a child. The first contact completes C3 as a first session does.
 *
 * @throws {Refused} not this actor's child (404), a rule says no (422), other content under the same id (409)
 */
export async function logContact(context: Context, form: ContactForm) {
  const { actor, store, now } = context
  await store.write(async (tx) => {
    const child = await childOf(tx, actor, 'session.log', form.childId)
    const refusal = contactRefusal(form, nigerDate(now))
    if (refusal) throw new Refused(refusal, 422)

    const { id, contactedOn, kind, themes, mood = null, nextContactOn = null } = form
    const said = {
      ...{ personId: child.id, contactedOn, kind, themes: [...new Set(themes)], mood, nextContactOn },
      ...{ place: form.place ?? null, childsWord: form.childsWord ?? null },
    }
    const [contact] = await tx
      .insert(childContacts)
      .values({ id, ...said, contactedById: actor.id, recordedAt: now })
      .onConflictDoNothing()
      .returning({ id: childContacts.id })
    if (!contact) {
      const [done] = await tx.select().from(childContacts).where(eq(childContacts.id, id))
      if (done?.contactedById !== actor.id) throw new Refused('not-there', 404)
      sentBefore(done, said)
      return
    }
    await startTutoring(tx, context, [child])
    await recordEvent(tx, {
      actor,
      now,
      action: 'childContact.held',
      subjects: subjectsOf(child),
      details: { on: contactedOn, how: kind, themes: [...new Set(themes)], next: nextContactOn },
    })
  })
}
