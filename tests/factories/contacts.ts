import { v7 as uuidv7 } from 'uuid'
import { followUpContacts } from '#db/schema/index'
import type { ContactForm } from '~/features/casework/contact-form'
import type { Context } from '~/server/context.server'

/** A visit on 15 September 2026 that asked about nobody, unless said otherwise. */
export function contactForm(overrides: Partial<ContactForm> = {}): ContactForm {
  return {
    id: uuidv7(),
    milestoneId: null,
    heldOn: '2026-09-15',
    how: 'visit',
    found: [],
    children: [],
    actionTaken: null,
    furtherVisitOn: null,
    recommendsClosure: false,
    ...overrides,
  }
}

/** A call to this family that no plan asked for. */
export async function contactWith({ actor, store, now }: Context, householdId: string) {
  const id = uuidv7()
  const held = { householdId, heldOn: '2026-10-05', how: 'phone' as const, recommendsClosure: false }
  await store.write((tx) =>
    tx.insert(followUpContacts).values({ id, ...held, recordedById: actor.id, recordedAt: now }),
  )
  return id
}
