import { mayEver } from '../access/rights'
import type { Role } from '../access/roles'

export type AdministeringRefusal = 'not-your-role' | 'own-account' | 'last-administrator' | 'supervisor-not-lead'

type Person = { id: string; role: Role }

/** Why this actor may not disable this account. The last administrator stays, and nobody shuts out themselves. */
export function disablingRefusal(actor: Person, person: Person, otherAdministrators: number) {
  return takingAwayRefusal(actor, person, otherAdministrators)
}

/** Why this actor may not give this person this role; words may be changed on one's own account, the role may not. */
export function roleRefusal(actor: Person, person: Person, role: Role, otherAdministrators: number) {
  if (person.role === role) return mayEver(actor.role, 'people.administer') ? null : 'not-your-role'
  return takingAwayRefusal(actor, person, otherAdministrators)
}

/** A supervisor is a lead who can sign in, and somebody else. */
export function supervisorRefusal(
  personId: string,
  supervisor: (Person & { disabled: boolean }) | null,
): AdministeringRefusal | null {
  if (!supervisor) return null
  const fit = supervisor.role === 'lead' && !supervisor.disabled && supervisor.id !== personId
  return fit ? null : 'supervisor-not-lead'
}

function takingAwayRefusal(actor: Person, person: Person, otherAdministrators: number): AdministeringRefusal | null {
  if (!mayEver(actor.role, 'people.administer')) return 'not-your-role'
  if (actor.id === person.id) return 'own-account'
  return person.role === 'administrator' && otherAdministrators === 0 ? 'last-administrator' : null
}
