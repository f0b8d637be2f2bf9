/** Who picks up when the household is called. */
export const contactAnswerers = ['caregiver', 'otherParent', 'relative', 'neighbour', 'villageChief', 'nobody'] as const
export type ContactAnswerer = (typeof contactAnswerers)[number]

/** What may be said to whoever answers: nothing, a greeting only, the business only, all of it. */
export const contactDiscretions = ['sayNothing', 'greetingOnly', 'businessOnly', 'everything'] as const
export type ContactDiscretion = (typeof contactDiscretions)[number]

export const contactTimes = ['morning', 'midday', 'afternoon', 'evening', 'marketDay', 'anyTime'] as const
export type ContactTime = (typeof contactTimes)[number]

/** How a household may be reached without harm. The phone and the note name people: they are sealed. */
export type SafeContact = {
  answeredBy: ContactAnswerer
  mayBeSaid: ContactDiscretion
  when: ContactTime
  phone: string | null
  note: string | null
}

export type SafeContactRefusal = 'phone-missing' | 'phone-unreadable'

/** Who answers may be missing while the form is still being filled in. */
type Answered = Pick<SafeContact, 'phone'> & { answeredBy?: ContactAnswerer | undefined }

/** A number is asked for unless nobody can be called. Digits, spaces, dots and dashes, a plus in front; 8 to 15 digits. */
export function safeContactRefusal({ answeredBy, phone }: Answered): SafeContactRefusal | null {
  if (phone === null) return answeredBy === 'nobody' ? null : 'phone-missing'
  const digits = phone.replace(/[\s.-]/g, '')
  return /^\+?\d{8,15}$/.test(digits) ? null : 'phone-unreadable'
}
