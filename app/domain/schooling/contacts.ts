import type { CivilDate } from '../dates'
import { addDays, addMonths } from '../dates'

export const contactKinds = ['home', 'school', 'phone'] as const
export type ContactKind = (typeof contactKinds)[number]

export const contactThemes = ['school', 'lessons', 'friends', 'homework', 'health', 'work', 'family', 'plans'] as const
export type ContactTheme = (typeof contactThemes)[number]

/** The child's own word, pointed at; the tutor does not judge. No screening: three pictures and nothing scored. */
export const childMoods = ['good', 'soSo', 'hard'] as const
export type ChildMood = (typeof childMoods)[number]

/** A default of this programme, not a norm. Source: docs/programme-rules.md §10. */
export const contactEveryDays = 30
const plannedAheadDays = 120

export type ContactRefusal = 'in-the-future' | 'older-than-a-year' | 'contact-theme' | 'contact-next'

export type ContactToRecord = {
  contactedOn: CivilDate
  themes: readonly ContactTheme[]
  nextContactOn?: CivilDate | undefined
}

/** Why a mentoring contact may not be recorded, or null. */
export function contactRefusal(contact: ContactToRecord, today: CivilDate): ContactRefusal | null {
  const { contactedOn, themes, nextContactOn } = contact
  if (contactedOn > today) return 'in-the-future'
  if (contactedOn < addMonths(today, -12)) return 'older-than-a-year'
  if (themes.length === 0) return 'contact-theme'
  if (nextContactOn === undefined) return null
  const ahead = nextContactOn > contactedOn && nextContactOn <= addDays(contactedOn, plannedAheadDays)
  return ahead ? null : 'contact-next'
}

/** When the next contact is due: the day that was agreed, else 30 days after the last one. */
export function contactDueOn(last: { contactedOn: CivilDate; nextContactOn: CivilDate | null }): CivilDate {
  return last.nextContactOn ?? addDays(last.contactedOn, contactEveryDays)
}
