import type { SessionSubject } from '~/domain/schooling/session-refusal'
import type { IconName } from '~/ui/icon'

export const subjectIcons: Record<SessionSubject, IconName> = {
  reading: 'book',
  arithmetic: 'hash',
  french: 'globe',
  homework: 'pencil',
  other: 'form',
}
