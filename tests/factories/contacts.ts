import { v7 as uuidv7 } from 'uuid'
import type { ContactForm } from '~/features/casework/contact-form'

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
