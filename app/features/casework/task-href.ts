import type { RuleTask } from '~/domain/casework/task'
import type { Role } from '~/domain/access/roles'

type Linked = Pick<RuleTask, 'about' | 'ownerId'> & { href: string | null; householdId: string | null }

/** Where somebody does what the task asks, a mentor at a `visit`; null where the page is not theirs to open. */
export function hrefOfTask(
  { about, href, householdId, ownerId }: Linked,
  { id, role }: { id: string; role: Role },
  seesCase: boolean,
  visit: string | undefined,
): string | null {
  if (about.kind === 'serviceOverdue') return ownerId === id || role === 'lead' ? href : null
  if (seesCase && role === 'lead' && about.kind !== 'overdueMilestone')
    return householdId ? `/households/${householdId}` : null
  if (seesCase) return href
  if (ownerId !== id) return null
  if (role === 'mentor') return about.kind === 'kitWaiting' ? href : (visit ?? '/field')
  if (role === 'tutor') return about.personId ? `/children/${about.personId}` : '/field'
  return null
}
